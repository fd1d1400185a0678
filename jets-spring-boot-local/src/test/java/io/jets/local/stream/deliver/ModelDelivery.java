package io.jets.local.stream.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.jets.job.JobMethod;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.invoke.TestJobs;
import io.jets.local.journal.TestJournals;
import io.jets.local.stream.position.Checkpoint;
import io.jets.local.stream.position.RecordPosition;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.ShardPosition;
import io.jets.local.stream.position.StreamPositions;
import io.jets.local.time.TimeSource;
import io.jets.local.time.Timer;
import io.jets.local.time.PollingMonitor;

/**
 * One run that delivers the records of a plan, starting at the checkpoint.
 */
final class ModelDelivery {

	private static final ShardKey SHARD = new ShardKey("job", "arn", "shard-1");

	private final List<DiscardedBatch> discarded = new CopyOnWriteArrayList<>();

	private final DeliveryPlan plan;

	private final StreamPositions positions;

	private final int closeAfter;

	private final TimeSource time = new TimeSource(Clock.fixed(DeliveryPlan.now(), ZoneOffset.UTC), new NoDelayTimer());

	private final PollingMonitor monitor = new PollingMonitor(this.time.timer());

	private final ModelInvoker invoker;

	private int invocations;

	/**
	 * Creates a delivery.
	 * @param plan the records to deliver
	 * @param positions the checkpoint
	 * @param closeAfter the number of the invocation during which the application stops
	 */
	ModelDelivery(DeliveryPlan plan, StreamPositions positions, int closeAfter) {
		this.plan = plan;
		this.positions = positions;
		this.closeAfter = closeAfter;
		this.invoker = new ModelInvoker(plan, this::count);
	}

	private void count() {
		if (++this.invocations == this.closeAfter) {
			this.monitor.close();
		}
	}

	ModelDelivery run() throws InterruptedException {
		ExecutorService executor = Executors.newCachedThreadPool();
		try {
			Checkpoint checkpoint = new Checkpoint(this.positions, SHARD, this.monitor::ended);
			ShardPartitions partitions = partitions(executor, checkpoint);
			List<PendingRecord> rest = new ArrayList<>(this.plan.records().subList(next(), this.plan.items().size()));
			while (!rest.isEmpty()) {
				List<PendingRecord> read = rest.subList(0, Math.min(this.plan.chunk(rest.size()), rest.size()));
				checkpoint.read(read.stream()
					.map((record) -> new RecordPosition(record.sequenceNumber(), record.arrival()))
					.toList());
				partitions.add(List.copyOf(read), rest.size() % 2 == 0);
				read.clear();
			}
			partitions.awaitIdle();
		}
		finally {
			executor.shutdown();
			executor.awaitTermination(1, TimeUnit.MINUTES);
		}
		return this;
	}

	private ShardPartitions partitions(ExecutorService executor, Checkpoint checkpoint) {
		StreamJob stream = this.plan.job();
		JobMethod job = stream.build();
		DeliveryContext context = new DeliveryContext(this.invoker, TestJobs.ACCOUNT, this.monitor, executor, this.time,
				TestJournals.journal(), RetryLimit.NONE, false);
		DeliverySettings settings = new DeliverySettings(job, stream.trigger(), RetryLimit.NONE, this::discard);
		return new ShardPartitions(this.plan.factor(), () -> new ShardPartition(settings, checkpoint, context),
				this.monitor);
	}

	private void discard(DiscardedBatch batch) {
		this.discarded.add(batch);
		this.invoker.discard(batch);
	}

	/**
	 * Returns the index of the next record.
	 */
	int next() {
		ShardPosition position = this.positions.get(SHARD);
		return (position != null) ? DeliveryPlan.index(position.sequenceNumber()) + 1 : 0;
	}

	ModelInvoker invoker() {
		return this.invoker;
	}

	List<DiscardedBatch> discarded() {
		return this.discarded;
	}

	/**
	 * Runs tasks at once, on the calling thread.
	 */
	private static final class NoDelayTimer implements Timer {

		@Override
		public Task schedule(Duration delay, Runnable task) {
			task.run();
			return () -> {
			};
		}

		@Override
		public void close() {
		}

	}

}
