package io.jets.local.stream.deliver;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import io.jets.job.JobMethod;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.TestJobs;
import io.jets.local.stream.position.Checkpoint;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.ShardPosition;
import io.jets.local.stream.position.StreamPositions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of failures outside of the job and of batching windows.
 */
@ExtendWith(OutputCaptureExtension.class)
class ShardPartitionTests {

	private static final ShardKey SHARD = new ShardKey("job", "arn", "shard-1");

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private final PollingMonitor monitor = new PollingMonitor();

	private final StreamPositions positions = new StreamPositions();

	private final Checkpoint checkpoint = new Checkpoint(this.positions, SHARD, this.monitor::ended);

	private final AtomicLong now = new AtomicLong();

	private final AtomicInteger looks = new AtomicInteger();

	private volatile boolean broken;

	@AfterEach
	void endThreads() throws Exception {
		this.monitor.close();
		this.executor.shutdownNow();
		assertThat(this.executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void doesNotRedeliverRecordsConsumedBeforeException(CapturedOutput output) {
		RecordingInvoker invoker = new RecordingInvoker(
				(invocation) -> invocation.ids().contains("1") ? invocation.failed("3") : "");
		ShardPartition partition = partition(new Breaking(invoker, 2, () -> {
			throw new IllegalStateException("broken");
		}));
		add(partition, "1", "2", "3", "4");
		await().until(partition::isIdle);
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4"), List.of("3", "4"));
		assertThat(this.positions.get(SHARD)).isEqualTo(ShardPosition.after("4"));
		assertThat(output).contains("ERROR", "Job job: a batch could not be delivered and is retried",
				"IllegalStateException: broken");
	}

	@Test
	void logsErrorAndRetriesBatch(CapturedOutput output) {
		RecordingInvoker invoker = new RecordingInvoker();
		ShardPartition partition = partition(new Breaking(invoker, 1, () -> {
			throw new NoClassDefFoundError("broken");
		}));
		add(partition, "1", "2");
		await().until(partition::isIdle);
		assertThat(invoker.batches()).containsExactly(List.of("1", "2"));
		assertThat(output).contains("ERROR", "Job job: a batch could not be delivered and is retried",
				"NoClassDefFoundError: broken");
	}

	@Test
	void logsErrorThatStopsPartition(CapturedOutput output) {
		RecordingInvoker invoker = new RecordingInvoker();
		ShardPartition partition = partition(StreamJob.named("job", "orders").window(Duration.ofSeconds(300)), invoker);
		add(partition, "1");
		await().until(() -> this.looks.get() > 1);
		this.broken = true;
		this.monitor.changed();
		await().until(() -> output.getOut()
			.contains("Job job: some records of its stream are no longer delivered. Restart the application"));
		this.broken = false;
		add(partition, "2");
		assertThat(partition.isIdle()).isFalse();
		assertThat(invoker.batches()).isEmpty();
	}

	@Test
	void startsNextWindowWhenInvocationEnds() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		AtomicReference<Thread> thread = new AtomicReference<>();
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			thread.set(Thread.currentThread());
			started.countDown();
			end.await();
			return "";
		});
		ShardPartition partition = partition(StreamJob.named("job", "orders").window(Duration.ofSeconds(300)), invoker);
		add(partition, "1");
		passTo(300);
		assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
		add(partition, "2");
		passTo(1000);
		end.countDown();
		await().until(() -> isWaiting(thread.get()));
		// The window starts at the end of the invocation, not with the second record
		int before = this.looks.get();
		passTo(1299);
		await().until(() -> this.looks.get() > before && isWaiting(thread.get()));
		assertThat(invoker.batches()).containsExactly(List.of("1"));
		add(partition, "3");
		passTo(1300);
		await().until(partition::isIdle);
		assertThat(invoker.batches()).containsExactly(List.of("1"), List.of("2", "3"));
	}

	private static boolean isWaiting(Thread thread) {
		return thread.getState() == Thread.State.TIMED_WAITING;
	}

	private void passTo(long seconds) {
		this.now.set(TimeUnit.SECONDS.toNanos(seconds));
		this.monitor.changed();
	}

	private long nanoTime() {
		this.looks.incrementAndGet();
		if (this.broken) {
			throw new NoClassDefFoundError("broken");
		}
		return this.now.get();
	}

	private void add(ShardPartition partition, String... ids) {
		this.checkpoint.read(List.of(ids));
		partition.add(new ArrayList<>(Stream.of(ids).map(TestRecords::record).toList()), false);
	}

	private ShardPartition partition(JobInvoker invoker) {
		return partition(StreamJob.named("job", "orders").bisect(false), invoker);
	}

	private ShardPartition partition(StreamJob stream, JobInvoker invoker) {
		JobMethod job = stream.build();
		DeliveryContext context = new DeliveryContext(invoker, TestJobs.ACCOUNT, this.monitor, this.executor,
				InstantSource.system(), false);
		BatchDelivery delivery = new BatchDelivery(job, stream.trigger(), context, (discarded) -> {
		}, Duration.ZERO);
		return new ShardPartition(job, stream.trigger(), delivery, this.checkpoint, context, this::nanoTime);
	}

	/**
	 * Fails instead of running one of the invocations.
	 */
	private static final class Breaking implements JobInvoker {

		private final JobInvoker invoker;

		private final int breaksAt;

		private final Runnable failure;

		private int invocations;

		Breaking(JobInvoker invoker, int breaksAt, Runnable failure) {
			this.invoker = invoker;
			this.breaksAt = breaksAt;
			this.failure = failure;
		}

		@Override
		public InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
			if (++this.invocations == this.breaksAt) {
				this.failure.run();
			}
			return this.invoker.invoke(job, payload, cause);
		}

		@Override
		public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
			throw new UnsupportedOperationException();
		}

	}

}
