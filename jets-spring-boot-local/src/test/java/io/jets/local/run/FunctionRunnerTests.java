package io.jets.local.run;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.jets.job.JobMethod;
import io.jets.local.invoke.TestJobs;
import io.jets.local.time.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class FunctionRunnerTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final JobMethod job = TestJobs.job("clerkJob-file");

	private final ManualTime time = new ManualTime("2026-11-22T10:00:00Z");

	private final FunctionRunner runner = new FunctionRunner(this.time.source(), true);

	private final BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();

	private final AtomicInteger ended = new AtomicInteger();

	private final CountDownLatch never = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.never.countDown();
		this.runner.close();
	}

	@Test
	void endsFunctionAtTimeOutWithMessageOfLambda() throws Exception {
		FunctionRun run = start(this.runner, this::hang);
		Thread thread = this.threads.poll(10, TimeUnit.SECONDS);
		await().untilAsserted(
				() -> assertThat(thread.getStackTrace()).extracting(StackTraceElement::getMethodName).contains("hang"));
		this.time.pass(TIMEOUT.minusMillis(1));
		assertThat(run.outcome()).isNotDone();
		this.time.pass(Duration.ofMillis(1));
		FunctionOutcome outcome = run.outcome().getNow(null);
		assertThat(outcome.error()).isInstanceOf(FunctionTimedOutException.class)
			.hasMessage("2026-11-22T10:01:00Z request-1 Task timed out after 60.00 seconds");
		assertThat(outcome.duration()).isEqualTo(TIMEOUT);
		assertThat(outcome.error().getStackTrace()).extracting(StackTraceElement::getMethodName).contains("hang");
		await().until(() -> this.ended.get() == 1);
		assertThat(thread).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "PT59.999S, false", "PT60S, true" })
	void endsFunctionThatSetsClockBeyondTimeOut(Duration passed, boolean timedOut) {
		FunctionOutcome outcome = start(this.runner, () -> {
			this.time.set(this.time.instant().plus(passed));
			return new byte[] { 1 };
		}).await();
		assertThat(outcome.duration()).isEqualTo(passed);
		assertThat(outcome.response()).hasSize(timedOut ? 0 : 1);
		assertThat(outcome.error() instanceof FunctionTimedOutException).isEqualTo(timedOut);
	}

	@Test
	void endsFunctionEarlierOnRequest() throws Exception {
		FunctionRun run = start(this.runner, this::hang);
		this.threads.poll(10, TimeUnit.SECONDS);
		run.timeOut();
		run.timeOut();
		assertThat(run.outcome().getNow(null).error())
			.hasMessage("2026-11-22T10:00:00Z request-1 Task timed out after 60.00 seconds");
		assertThat(run.job()).isSameAs(this.job);
		assertThat(run.deadline()).isEqualTo("2026-11-22T10:01:00Z");
	}

	@Test
	void warnsAboutThreadThatIgnoresInterruptAndKeepsItsSlot(CapturedOutput output) throws Exception {
		FunctionRun run = start(this.runner, this::hangForEver);
		Thread thread = this.threads.poll(10, TimeUnit.SECONDS);
		this.time.pass(TIMEOUT);
		assertThat(run.outcome().getNow(null).error()).isInstanceOf(FunctionTimedOutException.class);
		assertThat(output).isEmpty();
		this.time.pass(Duration.ofSeconds(5));
		assertThat(output).contains("WARN", "clerkJob-file: the invocation request-1 timed out, but its thread "
				+ thread.getName() + " does not react to the interrupt and keeps running at ");
		assertThat(this.ended).hasValue(0);
		this.never.countDown();
		await().until(() -> this.ended.get() == 1);
	}

	@Test
	void doesNotWarnAboutThreadThatReactsToInterrupt(CapturedOutput output) throws Exception {
		start(this.runner, this::hang);
		this.threads.poll(10, TimeUnit.SECONDS);
		this.time.pass(TIMEOUT);
		await().until(() -> this.ended.get() == 1);
		this.time.pass(Duration.ofSeconds(5));
		assertThat(output).isEmpty();
	}

	@Test
	void cancelsTimeOutOfFunctionThatEnds() {
		assertThat(start(this.runner, () -> new byte[] { 1 }).await().response()).containsExactly(1);
		await().until(() -> this.time.waiting() == 0);
		assertThat(this.ended).hasValue(1);
	}

	@Test
	void doesNotEndFunctionWithoutTimeOuts() throws Exception {
		FunctionRunner debugged = new FunctionRunner(this.time.source(), false);
		FunctionRun run = start(debugged, this::hangForEver);
		this.threads.poll(10, TimeUnit.SECONDS);
		this.time.pass(Duration.ofDays(1));
		assertThat(run.outcome()).isNotDone();
		this.never.countDown();
		assertThat(run.await().error()).isNull();
		debugged.close();
	}

	@Test
	void interruptsFunctionWhenCallerIsInterrupted() throws Exception {
		FunctionRun run = start(this.runner, this::hang);
		this.threads.poll(10, TimeUnit.SECONDS);
		Thread.currentThread().interrupt();
		assertThat(run.await().error()).hasRootCauseInstanceOf(InterruptedException.class);
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void runsFunctionWhileOthersComputeWithoutEnd() {
		AtomicBoolean end = new AtomicBoolean();
		int busy = Runtime.getRuntime().availableProcessors() + 1;
		try {
			for (int i = 0; i < busy; i++) {
				start(this.runner, () -> spin(end));
			}
			assertThat(start(this.runner, () -> new byte[] { 1 }).await().response()).containsExactly(1);
		}
		finally {
			end.set(true);
		}
	}

	@Test
	void failsInvocationIfThereIsNoThread() {
		FunctionRunner exhausted = new FunctionRunner(this.time.source(), true, new OwnThreads((task) -> {
			throw new OutOfMemoryError("unable to create native thread");
		}));
		FunctionRun run = start(exhausted, () -> new byte[0]);
		assertThat(run.outcome()).isNotDone();
		this.time.pass(Duration.ZERO);
		assertThat(run.outcome().getNow(null).error()).hasMessage("unable to create native thread");
		assertThat(this.ended).hasValue(1);
	}

	@Test
	void completesOutcomeEvenIfItsSlotCannotBeReleased() {
		FunctionRun run = this.runner.start(this.job, "request-1", () -> new byte[] { 1 }, () -> {
			throw new IllegalStateException();
		});
		assertThat(run.await().response()).containsExactly(1);
	}

	private static byte[] spin(AtomicBoolean end) {
		while (!end.get()) {
			Thread.onSpinWait();
		}
		return new byte[0];
	}

	private FunctionRun start(FunctionRunner runner, Supplier<byte[]> function) {
		return runner.start(this.job, "request-1", () -> {
			this.threads.add(Thread.currentThread());
			return function.get();
		}, this.ended::incrementAndGet);
	}

	private byte[] hang() {
		try {
			this.never.await();
			return new byte[0];
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] hangForEver() {
		while (this.never.getCount() > 0) {
			try {
				this.never.await();
			}
			catch (InterruptedException ex) {
				// Does not react
			}
		}
		return new byte[0];
	}

}
