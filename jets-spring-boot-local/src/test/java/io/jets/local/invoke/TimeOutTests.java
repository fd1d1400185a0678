package io.jets.local.invoke;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.jets.function.JobFunctions;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.local.journal.TestJournals;
import io.jets.local.time.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of functions that return a stage that is never completed.
 */
@ExtendWith(OutputCaptureExtension.class)
class TimeOutTests {

	private static final byte[] PAYLOAD = "{}".getBytes(StandardCharsets.UTF_8);

	private final Work work = new Work();

	private final JobMethod job = new JobMethod("job-run", "bean", Work.class,
			ReflectionUtils.findMethod(Work.class, "run", byte[].class), List.of());

	private final ManualTime time = new ManualTime("2026-11-22T10:00:00Z");

	private final LocalJobInvoker invoker = new LocalJobInvoker(functions(), List.of(this.job), TestJobs.ACCOUNT,
			InvokerSettings.of(Duration.ofSeconds(1)), this.time.source(), TestJournals.journal());

	@AfterEach
	void close() {
		this.invoker.close();
	}

	@Test
	void endsSynchronousInvocation(CapturedOutput output) throws Exception {
		CompletableFuture<InvocationResult> call = CompletableFuture.supplyAsync(
				() -> this.invoker.invoke(this.job, PAYLOAD, new InvocationCause("Invoke", "2 bytes", List.of())));
		awaitStart();
		this.time.pass(Duration.ofSeconds(60));
		InvocationResult result = call.get(10, TimeUnit.SECONDS);
		assertThat(FunctionError.of(result.error())).isEqualTo(
				new FunctionError("2026-11-22T10:01:00Z " + result.requestId() + " Task timed out after 60.00 seconds",
						"Sandbox.Timedout", List.of()));
		assertThat(output).contains("job-run: Invoke, 2 bytes, 60000 ms, failed: 2026-11-22T10:01:00Z")
			.doesNotContain("JobMethodCall.invoke");
	}

	@Test
	void retriesAsynchronousInvocation(CapturedOutput output) throws Exception {
		this.invoker.invokeAsync(this.job, PAYLOAD, new InvocationCause("rule", "event 1", List.of()));
		awaitStart();
		this.time.pass(Duration.ofSeconds(60));
		assertThat(output).contains("Task timed out after 60.00 seconds");
		this.time.pass(Duration.ofSeconds(1));
		awaitStart();
		this.time.pass(Duration.ofSeconds(60));
		assertThat(output).contains("attempt 2 of 2, same error", "discarded after 2 attempts");
	}

	private void awaitStart() throws InterruptedException {
		assertThat(this.work.started.await(10, TimeUnit.SECONDS)).isTrue();
		this.work.started = new CountDownLatch(1);
		await().until(() -> this.work.thread.getState() == Thread.State.WAITING && this.time.waiting() > 0);
	}

	private JobFunctions functions() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("bean", this.work));
		return new JobFunctions(new JobRegistry(List.of(this.job), List.of()), beans, JsonMapper::shared,
				Duration.ZERO);
	}

	static class Work {

		private volatile CountDownLatch started = new CountDownLatch(1);

		private volatile Thread thread;

		CompletionStage<byte[]> run(byte[] payload) {
			this.thread = Thread.currentThread();
			this.started.countDown();
			return new CompletableFuture<>();
		}

	}

}
