package io.jets.local.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.jets.annotation.StartingPosition;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.StreamJob;

/**
 * One run of the delivery of a plan's records, from the checkpoint on.
 */
final class ModelDelivery {

	private static final ShardKey SHARD = new ShardKey("job", "arn", "shard-1");

	private final List<FailedBatch> failed = new CopyOnWriteArrayList<>();

	private final DeliveryPlan plan;

	private final StreamPositions positions;

	private final int closeAfter;

	private final Signal signal = new Signal();

	private final ModelInvoker invoker;

	private int invocations;

	/**
	 * Create a delivery.
	 * @param plan what is delivered
	 * @param positions the checkpoint
	 * @param closeAfter in which invocation the application ends
	 */
	ModelDelivery(DeliveryPlan plan, StreamPositions positions, int closeAfter) {
		this.plan = plan;
		this.positions = positions;
		this.closeAfter = closeAfter;
		this.invoker = new ModelInvoker(plan, this::count);
	}

	private void count() {
		if (++this.invocations == this.closeAfter) {
			this.signal.close();
		}
	}

	ModelDelivery run() throws InterruptedException {
		ExecutorService executor = Executors.newCachedThreadPool();
		try {
			Checkpoint checkpoint = new Checkpoint(this.positions, SHARD, this.signal);
			Lanes lanes = lanes(executor, checkpoint);
			List<StreamRecord> rest = new ArrayList<>(this.plan.records().subList(next(), this.plan.items().size()));
			while (!rest.isEmpty()) {
				List<StreamRecord> read = rest.subList(0, Math.min(this.plan.chunk(rest.size()), rest.size()));
				checkpoint.read(read.stream().map(StreamRecord::sequenceNumber).toList());
				lanes.add(List.copyOf(read), rest.size() % 2 == 0);
				read.clear();
			}
			lanes.awaitIdle();
		}
		finally {
			executor.shutdown();
			executor.awaitTermination(1, TimeUnit.MINUTES);
		}
		return this;
	}

	private Lanes lanes(ExecutorService executor, Checkpoint checkpoint) {
		StreamJob stream = this.plan.job();
		JobMethod job = stream.build();
		EventSourceMapping.Context context = new EventSourceMapping.Context(null, this.positions, this.invoker,
				Mappings.ACCOUNT, this.signal, Duration.ZERO, executor, DeliveryPlan::now, false);
		EventSourceMapping mapping = new EventSourceMapping("job", job, stream.trigger(),
				new RecordFilter(stream.trigger()), StartingPosition.TRIM_HORIZON, context);
		BatchDelivery delivery = new BatchDelivery(job, stream.trigger(), this.invoker, this.signal, DeliveryPlan::now,
				this::giveUp, Duration.ZERO);
		return new Lanes(this.plan.factor(), () -> new Lane(mapping, delivery, checkpoint), this.signal);
	}

	private void giveUp(FailedBatch batch) {
		this.failed.add(batch);
		this.invoker.giveUp(batch);
	}

	/**
	 * Which record comes next.
	 */
	int next() {
		ShardPosition position = this.positions.get(SHARD);
		return (position != null) ? DeliveryPlan.index(position.sequenceNumber()) + 1 : 0;
	}

	ModelInvoker invoker() {
		return this.invoker;
	}

	List<FailedBatch> failed() {
		return this.failed;
	}

}
