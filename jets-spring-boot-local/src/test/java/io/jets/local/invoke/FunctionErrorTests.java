package io.jets.local.invoke;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.jets.function.JobFunctions;
import io.jets.job.JobMethod;
import io.jets.local.journal.TestJournals;
import io.jets.local.time.TimeSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FunctionErrorTests {

	@Test
	void describesExceptionWithoutFramesOfInvoker() {
		JobMethod job = TestJobs.job("clerkJob-file");
		JobFunctions functions = TestJobs.functions((payload, context) -> {
			throw new IllegalStateException("boom");
		}, job);
		try (TimeSource time = TimeSource.system();
				LocalJobInvoker invoker = new LocalJobInvoker(functions, List.of(job), TestJobs.ACCOUNT,
						InvokerSettings.of(), time, TestJournals.journal())) {
			Throwable thrown = invoker
				.invoke(job, "{}".getBytes(StandardCharsets.UTF_8), new InvocationCause("test", "nothing", List.of()))
				.error();
			FunctionError error = FunctionError.of(thrown);
			assertThat(error.errorMessage()).isEqualTo("boom");
			assertThat(error.errorType()).isEqualTo("java.lang.IllegalStateException");
			assertThat(error.stackTrace()).first(InstanceOfAssertFactories.STRING)
				.startsWith("io.jets.local.invoke.FunctionErrorTests.")
				.contains("FunctionErrorTests.java:");
			assertThat(error.stackTrace()).noneMatch((frame) -> frame.contains("io.jets.local.run"));
		}
	}

}
