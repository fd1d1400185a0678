package io.jets.local.invoke;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.function.JobFunctions;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.fault.Origins;
import io.jets.local.invoke.TestJobs.Body;
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
class LocalJobInvokerTests {

	private static final byte[] PAYLOAD = "{\"secret\":1}".getBytes(StandardCharsets.UTF_8);

	private static final InvocationCause CAUSE = new InvocationCause("rule \"nightly\"", "event 7");

	private final JobMethod job = TestJobs.job("clerkJob-file");

	private final BlockingQueue<Context> contexts = new LinkedBlockingQueue<>();

	private LocalJobInvoker invoker = invoker(this::echo, false);

	@AfterEach
	void close() {
		this.invoker.close();
	}

	@Test
	void returnsResponseOfFunction() {
		InvocationResult result = this.invoker.invoke(this.job, PAYLOAD, CAUSE);
		assertThat(result.failed()).isFalse();
		assertThat(result.payload()).isEqualTo(PAYLOAD);
	}

	@Test
	void passesContextAsLambdaDoes() {
		InvocationResult result = this.invoker.invoke(this.job, PAYLOAD, CAUSE);
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
		use(invoker((payload, context) -> {
			Thread.currentThread().interrupt();
			return payload;
		}, false));
		this.invoker.invoke(this.job, PAYLOAD, CAUSE);
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
	}

	@Test
	void logsOneLinePerInvocation(CapturedOutput output) {
		this.invoker.invoke(this.job, PAYLOAD, CAUSE);
		assertThat(output.getOut().lines()).singleElement()
			.asString()
			.contains("INFO")
			.containsPattern("clerkJob-file: rule \"nightly\", event 7, \\d+ ms, ok$");
	}

	@Test
	void returnsAndLogsException(CapturedOutput output) {
		use(invoker(this::fail, false));
		InvocationResult result = this.invoker.invoke(this.job, PAYLOAD, CAUSE);
		assertThat(result.failed()).isTrue();
		assertThat(result.error()).isInstanceOf(IllegalStateException.class).hasMessage("boom");
		assertThat(output).contains("ERROR")
			.containsPattern("event 7, \\d+ ms, failed: java.lang.IllegalStateException: boom\\R")
			.contains("at io.jets.local.invoke.LocalJobInvokerTests.fail");
	}

	@Test
	void logsPayloadOnlyWhenConfigured(CapturedOutput output) {
		this.invoker.invoke(this.job, PAYLOAD, CAUSE);
		assertThat(output).doesNotContain("secret");
		use(invoker(this::echo, true));
		this.invoker.invoke(this.job, "{\n\"secret\":1}".getBytes(StandardCharsets.UTF_8), CAUSE);
		assertThat(output).contains("ms, ok, payload { \"secret\":1}");
	}

	@Test
	void retriesAsynchronousInvocationTwiceThenDiscardsIt(CapturedOutput output) {
		use(invoker(this::fail, false));
		this.invoker.invokeAsync(this.job, PAYLOAD, CAUSE);
		await().until(() -> output.getOut().contains("discarded after"));
		assertThat(output)
			.contains("clerkJob-file: rule \"nightly\", event 7, discarded after attempt 3: "
					+ "java.lang.IllegalStateException: boom")
			.doesNotContain("secret");
		assertThat(this.contexts).hasSize(3);
		assertThat(this.contexts.stream().map(Context::getAwsRequestId).distinct()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 2", "2, 3" })
	void retriesAsynchronousInvocationAsOftenAsConfigured(int retries, int attempts, CapturedOutput output) {
		use(invoker(this::fail, false));
		this.invoker.invokeAsync(TestJobs.job("a", asynchronous(retries, null)), PAYLOAD, CAUSE);
		await().until(() -> output.getOut().contains("discarded after attempt " + attempts));
		assertThat(this.contexts).hasSize(attempts);
	}

	@Test
	void discardsAsynchronousInvocationThatIsTooOld(CapturedOutput output) {
		AtomicLong now = new AtomicLong();
		Duration soon = Duration.ofMillis(1);
		use(new LocalJobInvoker(functions((payload, context) -> {
			now.addAndGet(Duration.ofSeconds(31).toNanos());
			return fail(payload, context);
		}), TestJobs.ACCOUNT, List.of(soon, soon), false, now::get));
		this.invoker.invokeAsync(TestJobs.job("a", asynchronous(null, Duration.ofMinutes(1))), PAYLOAD, CAUSE);
		await().until(() -> output.getOut().contains("discarded after"));
		assertThat(output).contains("event 7, discarded after attempt 2 because it is older than the function's "
				+ "maximumEventAge: java.lang.IllegalStateException: boom");
		assertThat(this.contexts).hasSize(2);
	}

	private static FunctionSettings asynchronous(Integer retries, Duration maximumAge) {
		FunctionSettings settings = FunctionSettings.DEFAULT;
		return new FunctionSettings(settings.memory(), settings.timeout(), null, settings.environment(), null,
				settings.subnets(), settings.securityGroups(), settings.layers(), settings.tags(), null, null, null,
				null, retries, maximumAge, null, false, null, Origins.UNKNOWN);
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
		this.invoker.invokeAsync(this.job, PAYLOAD, CAUSE);
		this.invoker.invokeAsync(this.job, PAYLOAD, CAUSE);
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
		this.invoker.invokeAsync(this.job, PAYLOAD, CAUSE);
		Thread thread = running.poll(10, TimeUnit.SECONDS);
		this.invoker.close();
		await().until(() -> !thread.isAlive());
	}

	@Test
	void logsDiscardedRetriesWhenClosed(CapturedOutput output) {
		use(new LocalJobInvoker(functions(this::fail), TestJobs.ACCOUNT, List.of(Duration.ofDays(1)), false));
		this.invoker.invokeAsync(this.job, PAYLOAD, CAUSE);
		await().until(() -> output.getOut().contains("failed:"));
		this.invoker.close();
		assertThat(output.getOut()).containsAnyOf("discarded 1 failed invocations", "discarded after attempt 1");
	}

	@Test
	void logsDiscardedRetryThatStartsWhileClosing(CapturedOutput output) throws Exception {
		CountDownLatch retrying = new CountDownLatch(1);
		CountDownLatch closed = new CountDownLatch(1);
		AtomicInteger looks = new AtomicInteger();
		use(new LocalJobInvoker(functions(this::fail), TestJobs.ACCOUNT, List.of(Duration.ofMillis(1)), false, () -> {
			// Called when the invocation is accepted and before its retry
			if (looks.incrementAndGet() == 2) {
				retrying.countDown();
				awaitUninterruptibly(closed);
			}
			return 0;
		}));
		this.invoker.invokeAsync(TestJobs.job("a", asynchronous(null, Duration.ofMinutes(1))), PAYLOAD, CAUSE);
		assertThat(retrying.await(10, TimeUnit.SECONDS)).isTrue();
		this.invoker.close();
		closed.countDown();
		await().until(() -> output.getOut().contains("The application stops: discarded 1 failed invocation"));
		assertThat(this.contexts).hasSize(1);
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		boolean open = false;
		while (!open) {
			try {
				latch.await();
				open = true;
			}
			catch (InterruptedException ex) {
				// Closing interrupts the thread
			}
		}
	}

	private void use(LocalJobInvoker other) {
		this.invoker.close();
		this.invoker = other;
	}

	private LocalJobInvoker invoker(Body body, boolean logPayloads) {
		Duration soon = Duration.ofMillis(1);
		return new LocalJobInvoker(functions(body), TestJobs.ACCOUNT, List.of(soon, soon), logPayloads);
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
