package io.jets.local.invoke;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.function.JobFunctions;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.fault.Origins;
import io.jets.local.invoke.TestJobs.Body;
import io.jets.local.journal.Journal;
import io.jets.local.journal.TestJournals;
import io.jets.local.journal.entry.Discard;
import io.jets.local.time.ManualTime;
import io.jets.local.time.TimeSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class LocalJobInvokerTests {

	private static final byte[] PAYLOAD = "{\"secret\":1}".getBytes(StandardCharsets.UTF_8);

	private static final Duration SOON = Duration.ofMillis(1);

	private final InvocationCause cause = new InvocationCause("rule \"nightly\"", "event 7", List.of(7L));

	private final JobMethod job = TestJobs.job("clerkJob-file");

	private final BlockingQueue<Context> contexts = new LinkedBlockingQueue<>();

	private final Journal journal = TestJournals.journal();

	private final TimeSource systemTime = TimeSource.system();

	private LocalJobInvoker invoker = invoker(this::echo, false);

	@AfterEach
	void close() {
		this.invoker.close();
		this.systemTime.close();
	}

	@Test
	void returnsResponseOfFunction() {
		InvocationResult result = this.invoker.invoke(this.job, PAYLOAD, this.cause);
		assertThat(result.failed()).isFalse();
		assertThat(result.payload()).isEqualTo(PAYLOAD);
	}

	@Test
	void passesContextAsLambdaDoes() {
		InvocationResult result = this.invoker.invoke(this.job, PAYLOAD, this.cause);
		Context context = this.contexts.remove();
		assertThat(context.getAwsRequestId()).isEqualTo(result.requestId()).hasSize(36);
		assertThat(context.getFunctionName()).isEqualTo("clerkJob-file");
		assertThat(context.getFunctionVersion()).isEqualTo("$LATEST");
		assertThat(context.getInvokedFunctionArn())
			.isEqualTo("arn:aws:lambda:eu-central-1:123456789012:function:clerkJob-file");
		assertThat(context.getMemoryLimitInMB()).isEqualTo(1024);
		assertThat(context.getLogGroupName()).isEqualTo("/aws/lambda/clerkJob-file");
	}

	@Test
	void clearsInterruptOfJob() {
		AtomicInteger interrupted = new AtomicInteger();
		use(invoker((payload, context) -> {
			if (Thread.currentThread().isInterrupted()) {
				interrupted.incrementAndGet();
			}
			Thread.currentThread().interrupt();
			return payload;
		}, false));
		this.invoker.invoke(this.job, PAYLOAD, this.cause);
		this.invoker.invoke(this.job, PAYLOAD, this.cause);
		assertThat(interrupted).hasValue(0);
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
	}

	@Test
	void logsOneLinePerInvocation(CapturedOutput output) {
		this.invoker.invoke(this.job, PAYLOAD, this.cause);
		assertThat(output.getOut().lines()).singleElement()
			.asString()
			.contains("INFO")
			.containsPattern("clerkJob-file: rule \"nightly\", event 7, \\d+ ms, ok$");
	}

	@Test
	void returnsAndLogsException(CapturedOutput output) {
		use(invoker(this::fail, false));
		InvocationResult result = this.invoker.invoke(this.job, PAYLOAD, this.cause);
		assertThat(result.failed()).isTrue();
		assertThat(result.error()).isInstanceOf(IllegalStateException.class).hasMessage("boom");
		assertThat(output).contains("ERROR")
			.containsPattern("event 7, \\d+ ms, failed: java.lang.IllegalStateException: boom\\R")
			.contains("at io.jets.local.invoke.LocalJobInvokerTests.fail");
	}

	@Test
	void logsPayloadOnlyWhenConfigured(CapturedOutput output) {
		this.invoker.invoke(this.job, PAYLOAD, this.cause);
		assertThat(output).doesNotContain("secret");
		use(invoker(this::echo, true));
		this.invoker.invoke(this.job, "{\n\"secret\":1}".getBytes(StandardCharsets.UTF_8), this.cause);
		assertThat(output).contains("ms, payload { \"secret\":1}, ok");
	}

	@Test
	void retriesAsynchronousInvocationTwiceThenDiscardsIt(CapturedOutput output) {
		use(invoker(this::fail, false));
		this.invoker.invokeAsync(this.job, PAYLOAD, this.cause);
		await().until(() -> output.getOut().contains("discarded after"));
		assertThat(output)
			.contains("clerkJob-file: rule \"nightly\", event 7, discarded after 3 attempts. When deployed, "
					+ "the application's queue of failed events receives the event")
			.doesNotContain("secret");
		assertThat(this.contexts).hasSize(3);
		assertThat(this.contexts.stream().map(Context::getAwsRequestId).distinct()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 2", "2, 3" })
	void retriesAsynchronousInvocationAsOftenAsConfigured(int retries, int attempts, CapturedOutput output) {
		use(invoker(this::fail, false));
		this.invoker.invokeAsync(TestJobs.job("a", asynchronous(retries, null)), PAYLOAD, this.cause);
		await().until(() -> output.getOut().contains("discarded " + Discard.after(attempts)));
		assertThat(this.contexts).hasSize(attempts);
	}

	@ParameterizedTest
	@CsvSource({ "5, 1, 2", "0, 2, 1", "1, 2, 2" })
	void limitsRetriesBelowWhatFunctionSpecifies(int limit, int retries, int attempts, CapturedOutput output) {
		use(invoker(functions(this::fail),
				new InvokerSettings(List.of(SOON, SOON), new RetryLimit(limit), 10, true, false), this.systemTime));
		this.invoker.invokeAsync(TestJobs.job("a", asynchronous(retries, null)), PAYLOAD, this.cause);
		await().until(() -> output.getOut().contains("discarded " + Discard.after(attempts)));
		assertThat(this.contexts).hasSize(attempts);
	}

	@Test
	void discardsAsynchronousInvocationThatIsTooOld(CapturedOutput output) {
		ManualTime time = new ManualTime("2026-11-22T10:00:00Z");
		use(invoker(functions(this::fail), new InvokerSettings(List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)),
				RetryLimit.NONE, 10, false, false), time.source()));
		this.invoker.invokeAsync(TestJobs.job("a", asynchronous(null, Duration.ofMinutes(1))), PAYLOAD, this.cause);
		awaitAttempts(1, time);
		time.pass(Duration.ofSeconds(10));
		awaitAttempts(2, time);
		time.pass(Duration.ofMinutes(1));
		assertThat(output).contains("event 7, discarded after 2 attempts because it is older than the function's "
				+ "maximumEventAge of 60 seconds. When deployed, the application's queue");
		assertThat(this.contexts).hasSize(2);
	}

	private void awaitAttempts(int attempts, ManualTime time) {
		await().until(() -> this.contexts.size() == attempts && time.waiting() == 1);
	}

	private static FunctionSettings asynchronous(Integer retries, Duration maximumAge) {
		FunctionSettings settings = FunctionSettings.DEFAULT;
		return new FunctionSettings(settings.memory(), settings.timeout(), null, settings.environment(), null,
				settings.subnets(), settings.securityGroups(), settings.layers(), settings.tags(), null, null, null,
				null, retries, maximumAge, null, false, null, null, null, null, Origins.UNKNOWN);
	}

	@Test
	void runsInvocationsOfJobConcurrently() throws Exception {
		CountDownLatch both = new CountDownLatch(2);
		BlockingQueue<String> threads = new LinkedBlockingQueue<>();
		use(invoker((payload, context) -> {
			both.countDown();
			if (both.await(5, TimeUnit.SECONDS)) {
				threads.add(Thread.currentThread().getName());
			}
			return payload;
		}, false));
		this.invoker.invokeAsync(this.job, PAYLOAD, this.cause);
		this.invoker.invokeAsync(this.job, PAYLOAD, this.cause);
		assertThat(threads.poll(10, TimeUnit.SECONDS)).startsWith("jets-invoke-");
		assertThat(threads.poll(10, TimeUnit.SECONDS)).startsWith("jets-invoke-");
	}

	@Test
	void endsThreadsWhenClosedEvenIfJobHangs() throws Exception {
		BlockingQueue<Thread> running = new LinkedBlockingQueue<>();
		CountDownLatch never = new CountDownLatch(1);
		use(invoker((payload, context) -> {
			running.add(Thread.currentThread());
			never.await();
			return payload;
		}, false));
		this.invoker.invokeAsync(this.job, PAYLOAD, this.cause);
		Thread thread = running.poll(10, TimeUnit.SECONDS);
		this.invoker.close();
		await().until(() -> !thread.isAlive());
	}

	@Test
	void logsDiscardedRetriesWhenClosed(CapturedOutput output) {
		ManualTime time = new ManualTime("2026-11-22T10:00:00Z");
		use(invoker(functions(this::fail), InvokerSettings.of(Duration.ofDays(1)), time.source()));
		this.invoker.invokeAsync(this.job, PAYLOAD, this.cause);
		await().until(() -> output.getOut().contains("failed:") && time.waiting() == 1);
		this.invoker.close();
		assertThat(output.getOut()).contains("The application stops: discarded 1 asynchronous invocations");
		assertThat(time.waiting()).isZero();
	}

	@Test
	void queuesAsynchronousInvocationsOverLimit() throws Exception {
		CountDownLatch end = new CountDownLatch(1);
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		CountDownLatch all = new CountDownLatch(2000);
		use(invoker(functions((payload, context) -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			end.await();
			running.decrementAndGet();
			all.countDown();
			return payload;
		}), new InvokerSettings(List.of(), RetryLimit.NONE, 5, true, false), this.systemTime));
		int before = Thread.getAllStackTraces().size();
		for (int i = 0; i < 2000; i++) {
			this.invoker.invokeAsync(this.job, PAYLOAD, this.cause);
		}
		await().until(() -> running.get() == 5);
		assertThat(Thread.getAllStackTraces()).hasSizeLessThanOrEqualTo(before + 5 + 10);
		end.countDown();
		assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
		assertThat(most).hasValue(5);
	}

	@Test
	@Timeout(60)
	void refusesSynchronousInvocationOverLimit() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		use(invoker(functions((payload, context) -> {
			started.countDown();
			end.await();
			return payload;
		}), new InvokerSettings(List.of(), RetryLimit.NONE, 1, true, false), this.systemTime));
		this.invoker.invokeAsync(this.job, PAYLOAD, this.cause);
		assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
		assertThatExceptionOfType(TooManyRequestsException.class)
			.isThrownBy(() -> this.invoker.invoke(this.job, PAYLOAD, this.cause))
			.withMessage(
					"clerkJob-file: the concurrency limit of all functions (jets.local.concurrency), 1, is reached")
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("ConcurrentInvocationLimitExceeded"));
		end.countDown();
	}

	@Test
	void releasesSlotWhenRunCannotBeRecorded() {
		use(invoker(functions(this::echo), new InvokerSettings(List.of(), RetryLimit.NONE, 1, true, false),
				this.systemTime));
		assertThatNullPointerException().isThrownBy(() -> this.invoker.invoke(this.job, null, this.cause));
		assertThatNullPointerException().isThrownBy(() -> this.invoker.invokeAsync(this.job, null, this.cause));
		assertThat(this.invoker.invoke(this.job, PAYLOAD, this.cause).failed()).isFalse();
	}

	@Test
	@Timeout(60)
	void reservesConcurrencyOfFunction() throws Exception {
		CountDownLatch started = new CountDownLatch(3);
		CountDownLatch end = new CountDownLatch(1);
		JobMethod reserved = TestJobs.job("a", TestJobs.reserved(1));
		use(new LocalJobInvoker(functions((payload, context) -> {
			started.countDown();
			end.await();
			return payload;
		}), List.of(this.job, reserved), TestJobs.ACCOUNT,
				new InvokerSettings(List.of(), RetryLimit.NONE, 3, true, false), this.systemTime, this.journal));
		for (int i = 0; i < 9; i++) {
			this.invoker.invokeAsync(this.job, PAYLOAD, this.cause);
		}
		this.invoker.invokeAsync(reserved, PAYLOAD, this.cause);
		assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
		assertThatExceptionOfType(TooManyRequestsException.class)
			.isThrownBy(() -> this.invoker.invoke(reserved, PAYLOAD, this.cause))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded"));
		end.countDown();
	}

	@Test
	void discardsEventsOfFunctionWithoutConcurrency(CapturedOutput output) {
		this.invoker.invokeAsync(TestJobs.job("a", TestJobs.reserved(0)), PAYLOAD, this.cause);
		assertThat(output).contains("discarded because the function's reservedConcurrency is 0. When deployed,");
		assertThat(this.contexts).isEmpty();
	}

	@Test
	void discardsQueuedEventThatIsTooOld(CapturedOutput output) throws Exception {
		ManualTime time = new ManualTime("2026-11-22T10:00:00Z");
		CountDownLatch end = new CountDownLatch(1);
		BlockingQueue<Thread> running = new LinkedBlockingQueue<>();
		use(invoker(functions((payload, context) -> {
			running.add(Thread.currentThread());
			end.await();
			return payload;
		}), new InvokerSettings(List.of(), RetryLimit.NONE, 1, false, false), time.source()));
		this.invoker.invokeAsync(this.job, PAYLOAD, this.cause);
		assertThat(running.poll(10, TimeUnit.SECONDS)).isNotNull();
		this.invoker.invokeAsync(this.job, PAYLOAD, this.cause);
		time.pass(Duration.ofHours(7));
		end.countDown();
		await().until(() -> output.getOut()
			.contains("discarded before the first attempt because it is older than the function's maximumEventAge of "
					+ "21600 seconds"));
		assertThat(running).isEmpty();
	}

	private void use(LocalJobInvoker other) {
		this.invoker.close();
		this.invoker = other;
	}

	private LocalJobInvoker invoker(Body body, boolean logPayloads) {
		return invoker(functions(body),
				new InvokerSettings(List.of(SOON, SOON), RetryLimit.NONE, 1000, true, logPayloads), this.systemTime);
	}

	private LocalJobInvoker invoker(JobFunctions functions, InvokerSettings settings, TimeSource time) {
		return new LocalJobInvoker(functions, List.of(this.job), TestJobs.ACCOUNT, settings, time, this.journal);
	}

	private JobFunctions functions(Body body) {
		return TestJobs.functions(body, this.job, TestJobs.job("a"));
	}

	private byte[] echo(byte[] payload, Context context) {
		this.contexts.add(context);
		return payload;
	}

	private byte[] fail(byte[] payload, Context context) {
		this.contexts.add(context);
		throw new IllegalStateException("boom");
	}

}
