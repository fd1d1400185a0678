package io.jets.local.invoke;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FunctionErrorTests {

	@Test
	void namesTheExceptionAndTheFramesOfTheJobAlone() {
		try (LocalJobInvoker invoker = new LocalJobInvoker((job, payload, context) -> {
			throw new IllegalStateException("boom");
		}, TestJobs.ACCOUNT, List.of(), false)) {
			Throwable thrown = invoker
				.invoke(TestJobs.job("clerkJob-file"), new byte[0], new InvocationCause("test", "nothing"))
				.error();
			FunctionError error = FunctionError.of(thrown);
			assertThat(error.errorMessage()).isEqualTo("boom");
			assertThat(error.errorType()).isEqualTo("java.lang.IllegalStateException");
			assertThat(error.stackTrace()).singleElement()
				.asString()
				.startsWith("io.jets.local.invoke.FunctionErrorTests.")
				.contains("FunctionErrorTests.java:");
		}
	}

}
