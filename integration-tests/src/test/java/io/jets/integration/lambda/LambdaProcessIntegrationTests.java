package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@EnabledOnOs(OS.LINUX)
class LambdaProcessIntegrationTests {

	private static TaskDirectory task;

	@BeforeAll
	static void layOut(@TempDir Path directory) throws IOException {
		task = TaskDirectory.create(directory.resolve("task"), Path.of("target", "test-classes"), "io/jets/probe");
	}

	@Test
	void runsFunctionUntilClosed() throws IOException {
		ProcessHandle process;
		try (LambdaProcess function = start("io.jets.probe.ProbeApplication")) {
			process = function.process();
			assertThat(function.invoke("{}").text()).isEqualTo("{}");
		}
		assertThat(process.isAlive()).isFalse();
	}

	@Test
	void reportsFailureToStart() throws IOException {
		try (LambdaProcess function = start("io.jets.probe.Missing")) {
			Outcome error = function.initError();
			assertThat(error.errorType()).isEqualTo("Runtime.BadFunctionCode");
			assertThat(error.json().path("errorMessage").asString())
				.isEqualTo("Could not find class [io.jets.probe.Missing]");
			assertThat(function.log()).contains("io.jets.probe.Missing");
			assertThatIllegalStateException().isThrownBy(() -> function.invoke("{}"))
				.withMessageContaining("exit value 1")
				.withMessageContaining("io.jets.probe.Missing");
		}
	}

	private static LambdaProcess start(String mainClass) throws IOException {
		return LambdaProcess.start(task, LambdaProcess.FUNCTION_INVOKER,
				Map.of("MAIN_CLASS", mainClass, "SPRING_CLOUD_FUNCTION_DEFINITION", "probe-echo"));
	}

}
