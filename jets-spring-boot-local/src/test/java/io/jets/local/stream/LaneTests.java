package io.jets.local.stream;

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

import io.jets.annotation.StartingPosition;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a lane does when something breaks that is not the job, and when its windows begin.
 */
@ExtendWith(OutputCaptureExtension.class)
class LaneTests {

	private static final ShardKey SHARD = new ShardKey("job", "arn", "shard-1");

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private final Signal signal = new Signal();

	private final StreamPositions positions = new StreamPositions();

	private final Checkpoint checkpoint = new Checkpoint(this.positions, SHARD, this.signal);

	private final AtomicLong now = new AtomicLong();

	private final AtomicInteger looks = new AtomicInteger();

	private volatile boolean broken;

	@AfterEach
	void endThreads() throws Exception {
		this.signal.close();
		this.executor.shutdownNow();
		assertThat(this.executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void whatWasConsumedBeforeAnExceptionIsNotDeliveredAgain(CapturedOutput output) {
		RecordingInvoker invoker = new RecordingInvoker(
				(invocation) -> invocation.ids().contains("1") ? invocation.failed("3") : "");
		Lane lane = lane(new Breaking(invoker, 2, () -> {
			throw new IllegalStateException("broken");
		}));
		add(lane, "1", "2", "3", "4");
		await().until(lane::isIdle);
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4"), List.of("3", "4"));
		assertThat(this.positions.get(SHARD)).isEqualTo(ShardPosition.after("4"));
		assertThat(output).contains("ERROR", "Job job: a batch cannot be delivered, trying again",
				"IllegalStateException: broken");
	}

	@Test
	void anErrorIsToldAndTheBatchIsTriedAgain(CapturedOutput output) {
		RecordingInvoker invoker = new RecordingInvoker();
		Lane lane = lane(new Breaking(invoker, 1, () -> {
			throw new NoClassDefFoundError("broken");
		}));
		add(lane, "1", "2");
		await().until(lane::isIdle);
		assertThat(invoker.batches()).containsExactly(List.of("1", "2"));
		assertThat(output).contains("ERROR", "Job job: a batch cannot be delivered, trying again",
				"NoClassDefFoundError: broken");
	}

	@Test
	void whatEndsALaneIsTold(CapturedOutput output) {
		RecordingInvoker invoker = new RecordingInvoker();
		Lane lane = lane(StreamJob.named("job", "orders").window(Duration.ofSeconds(300)), invoker);
		add(lane, "1");
		await().until(() -> this.looks.get() > 1);
		this.broken = true;
		this.signal.changed();
		await().until(() -> output.getOut()
			.contains("Job job: a part of its stream is not delivered any more, restart the application"));
		this.broken = false;
		add(lane, "2");
		assertThat(lane.isIdle()).isFalse();
		assertThat(invoker.batches()).isEmpty();
	}

	@Test
	void theNextWindowBeginsWhenTheInvocationEnds() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		AtomicReference<Thread> thread = new AtomicReference<>();
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			thread.set(Thread.currentThread());
			started.countDown();
			end.await();
			return "";
		});
		Lane lane = lane(StreamJob.named("job", "orders").window(Duration.ofSeconds(300)), invoker);
		add(lane, "1");
		passTo(300);
		assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
		add(lane, "2");
		passTo(1000);
		end.countDown();
		await().until(() -> isWaiting(thread.get()));
		// The window of the second record would be over, that of the invocation's end is
		// not
		int before = this.looks.get();
		passTo(1299);
		await().until(() -> this.looks.get() > before && isWaiting(thread.get()));
		assertThat(invoker.batches()).containsExactly(List.of("1"));
		add(lane, "3");
		passTo(1300);
		await().until(lane::isIdle);
		assertThat(invoker.batches()).containsExactly(List.of("1"), List.of("2", "3"));
	}

	private static boolean isWaiting(Thread thread) {
		return thread.getState() == Thread.State.TIMED_WAITING;
	}

	private void passTo(long seconds) {
		this.now.set(TimeUnit.SECONDS.toNanos(seconds));
		this.signal.changed();
	}

	private long nanoTime() {
		this.looks.incrementAndGet();
		if (this.broken) {
			throw new NoClassDefFoundError("broken");
		}
		return this.now.get();
	}

	private void add(Lane lane, String... ids) {
		this.checkpoint.read(List.of(ids));
		lane.add(new ArrayList<>(Stream.of(ids).map(TestRecords::record).toList()), false);
	}

	private Lane lane(JobInvoker invoker) {
		return lane(StreamJob.named("job", "orders").bisect(false), invoker);
	}

	private Lane lane(StreamJob stream, JobInvoker invoker) {
		JobMethod job = stream.build();
		EventSourceMapping.Context context = new EventSourceMapping.Context(null, this.positions, invoker,
				Mappings.ACCOUNT, this.signal, Duration.ZERO, this.executor, InstantSource.system(), false);
		EventSourceMapping mapping = new EventSourceMapping("job", job, stream.trigger(),
				new RecordFilter(stream.trigger()), StartingPosition.TRIM_HORIZON, context);
		BatchDelivery delivery = new BatchDelivery(job, stream.trigger(), invoker, this.signal, InstantSource.system(),
				(failed) -> {
				}, Duration.ZERO);
		return new Lane(mapping, delivery, this.checkpoint, this::nanoTime);
	}

	/**
	 * Breaks instead of one invocation.
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
