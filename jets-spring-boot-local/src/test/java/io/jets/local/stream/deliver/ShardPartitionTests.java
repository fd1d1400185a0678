package io.jets.local.stream.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import io.jets.job.JobMethod;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.invoke.TestJobs;
import io.jets.local.invoke.TooManyRequestsException;
import io.jets.local.journal.TestJournals;
import io.jets.local.stream.position.Checkpoint;
import io.jets.local.stream.position.RecordPosition;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.ShardPosition;
import io.jets.local.stream.position.StreamPositions;
import io.jets.local.time.ManualTime;
import io.jets.local.time.TimeSource;
import io.jets.local.time.Timer;
import io.jets.local.time.PollingMonitor;
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

	private final ManualTime time = new ManualTime(TestRecords.ARRIVAL.toString());

	private final Timer timer = new BreakableTimer();

	private final PollingMonitor monitor = new PollingMonitor(this.time);

	private final StreamPositions positions = new StreamPositions();

	private final Checkpoint checkpoint = new Checkpoint(this.positions, SHARD, this.monitor::ended);

	private volatile boolean brokenTimer;

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
		passUntilIdle(partition);
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
		passUntilIdle(partition);
		assertThat(invoker.batches()).containsExactly(List.of("1", "2"));
		assertThat(output).contains("ERROR", "Job job: a batch could not be delivered and is retried",
				"NoClassDefFoundError: broken");
	}

	@Test
	void logsErrorThatStopsPartition(CapturedOutput output) {
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			this.brokenTimer = true;
			throw new IllegalStateException("poison");
		});
		ShardPartition partition = partition(invoker);
		add(partition, "1");
		await().until(() -> output.getOut()
			.contains("Job job: some records of its stream are no longer delivered. Restart the application"));
		add(partition, "2");
		assertThat(partition.isIdle()).isFalse();
		assertThat(invoker.batches()).containsExactly(List.of("1"));
	}

	@Test
	void startsNextWindowWhenInvocationEnds() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			started.countDown();
			end.await();
			return "";
		});
		ShardPartition partition = partition(StreamJob.named("job", "orders").window(Duration.ofSeconds(300)), invoker);
		add(partition, "1");
		this.time.pass(Duration.ofSeconds(299));
		assertThat(invoker.batches()).isEmpty();
		this.time.pass(Duration.ofSeconds(1));
		assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
		add(partition, "2");
		this.time.pass(Duration.ofSeconds(700));
		assertThat(this.time.waiting()).isZero();
		end.countDown();
		// The window starts at the end of the invocation, not with the second record
		await().until(() -> this.time.waiting() == 1);
		this.time.pass(Duration.ofSeconds(299));
		assertThat(invoker.batches()).containsExactly(List.of("1"));
		add(partition, "3");
		this.time.pass(Duration.ofSeconds(1));
		await().until(partition::isIdle);
		assertThat(invoker.batches()).containsExactly(List.of("1"), List.of("2", "3"));
	}

	@Test
	void holdsNoThreadBetweenAttempts() {
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			throw new IllegalStateException("poison");
		});
		ThreadPoolExecutor threads = (ThreadPoolExecutor) this.executor;
		ShardPartition partition = partition(StreamJob.named("job", "orders").retries(2), invoker);
		add(partition, "1");
		List<Duration> delays = List.of(Duration.ofMillis(100), Duration.ofMillis(200));
		for (int attempt = 1; attempt <= 2; attempt++) {
			await().until(() -> this.time.waiting() == 1 && threads.getActiveCount() == 0);
			assertThat(invoker.batches()).hasSize(attempt);
			assertThat(partition.isIdle()).isFalse();
			this.time.pass(delays.get(attempt - 1));
		}
		await().until(partition::isIdle);
		assertThat(invoker.batches()).hasSize(3);
	}

	@Test
	void waitsForSlotAndLogsThatOnce(CapturedOutput output) {
		AtomicInteger calls = new AtomicInteger();
		RecordingInvoker invoker = new RecordingInvoker();
		ShardPartition partition = partition(new Breaking(invoker, (call) -> {
			if (calls.incrementAndGet() <= 20) {
				throw new TooManyRequestsException("job", 1, true);
			}
		}));
		add(partition, "1");
		passUntilIdle(partition);
		assertThat(calls).hasValue(21);
		assertThat(invoker.batches()).containsExactly(List.of("1"));
		assertThat(this.positions.get(SHARD)).isEqualTo(ShardPosition.after("1"));
		assertThat(output.getOut().lines().filter((line) -> line.contains("wait"))).singleElement()
			.asString()
			.contains("job: the concurrency limit of the function (reservedConcurrency), 1, is reached. "
					+ "Records of stream orders wait");
	}

	private void passUntilIdle(ShardPartition partition) {
		await().until(() -> {
			this.time.pass(Duration.ofSeconds(1));
			return partition.isIdle();
		});
	}

	private void add(ShardPartition partition, String... ids) {
		this.checkpoint.read(Stream.of(ids).map((id) -> new RecordPosition(id, Instant.EPOCH)).toList());
		partition.add(new ArrayList<>(Stream.of(ids).map(TestRecords::record).toList()), false);
	}

	private ShardPartition partition(JobInvoker invoker) {
		return partition(StreamJob.named("job", "orders").bisect(false), invoker);
	}

	private ShardPartition partition(StreamJob stream, JobInvoker invoker) {
		DeliveryContext context = new DeliveryContext(invoker, TestJobs.ACCOUNT, this.monitor, this.executor,
				new TimeSource(this.time, this.timer), TestJournals.journal(), RetryLimit.NONE, false);
		return new ShardPartition(
				new DeliverySettings(stream.build(), stream.trigger(), RetryLimit.NONE, (discarded) -> {
				}), this.checkpoint, context);
	}

	/**
	 * Fails instead of running some of the invocations.
	 */
	private static final class Breaking implements JobInvoker {

		private final JobInvoker invoker;

		private final IntConsumer before;

		private int invocations;

		Breaking(JobInvoker invoker, IntConsumer before) {
			this.invoker = invoker;
			this.before = before;
		}

		Breaking(JobInvoker invoker, int breaksAt, Runnable failure) {
			this(invoker, (invocation) -> {
				if (invocation == breaksAt) {
					failure.run();
				}
			});
		}

		@Override
		public InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
			this.before.accept(++this.invocations);
			return this.invoker.invoke(job, payload, cause);
		}

		@Override
		public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
			throw new UnsupportedOperationException();
		}

	}

	/**
	 * The manual timer, which fails if it is broken.
	 */
	private final class BreakableTimer implements Timer {

		@Override
		public Task schedule(Duration delay, Runnable task) {
			if (ShardPartitionTests.this.brokenTimer) {
				throw new NoClassDefFoundError("broken");
			}
			return ShardPartitionTests.this.time.schedule(delay, task);
		}

		@Override
		public void close() {
		}

	}

}
