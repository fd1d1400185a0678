package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.integration.SampleEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests how our own handler starts, and how the application logs afterwards.
 */
@EnabledOnOs(OS.LINUX)
@ParameterizedClass
@EnumSource
class JobHandlerStartIntegrationTests {

	private static TaskDirectory task;

	@Parameter
	private Archive archive;

	@BeforeParameterizedClassInvocation
	static void layOut(Archive archive, @TempDir Path directory) throws IOException {
		task = archive.build(
				TaskDirectory.create(directory.resolve("task"), Path.of("target", "test-classes"), "io/jets/probe"),
				"io.jets.probe.ProbeApplication");
	}

	@ParameterizedTest
	@CsvSource({ "probe-eco, There is no job", "probe-wrap|probe-echo, io.jets.lambda.JobHandler runs only one",
			"'', which names the job to run" })
	void reportsFunctionThatIsNotJobAsInitErrorWithJobs(String definition, String problem) throws IOException {
		try (LambdaProcess function = start(LambdaProcess.JOB_HANDLER, definition, Map.of())) {
			assertThat(function.initError().text()).contains("UnknownFunctionException", problem)
				.contains("Name one of: ", "probe-echo", "probe-wrap");
		}
	}

	@Test
	void reportsMissingApplicationAsInitError() throws IOException {
		try (LambdaProcess function = start(LambdaProcess.JOB_HANDLER, "probe-echo",
				Map.of("MAIN_CLASS", "io.jets.probe.Missing"))) {
			assertThat(function.initError().text()).contains("Could not find class [io.jets.probe.Missing]");
		}
	}

	@Test
	void reportsFailureOfPrimerAsInitError() throws IOException {
		try (LambdaProcess function = start(LambdaProcess.JOB_HANDLER, "probe-echo", Map.of("PROBE_PRIMER", "fail"))) {
			assertThat(function.initError().text()).contains("ProbeFailedException", "Failed to warm up");
		}
	}

	/**
	 * Our own handler reports this as a failure: see {@link JobHandlerIntegrationTests}.
	 */
	@Test
	void stockHandlerDoesNotReportUnreadableEvent() throws IOException {
		try (LambdaProcess function = start(LambdaProcess.FUNCTION_INVOKER, "plain", Map.of())) {
			Outcome outcome = function.invoke("{\"Records\":\"nope\"}");
			assertThat(outcome.errorType()).isNull();
			assertThat(outcome.text()).contains("records: null");
		}
	}

	@Test
	void writesJsonLogThatLambdaCanFilter() throws IOException {
		try (LambdaProcess function = start(LambdaProcess.JOB_HANDLER, "probe-typed",
				Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "INFO"))) {
			function.invoke(SampleEvent.DYNAMODB.text().replace("Tung Nguyen", "fail"));
			List<JsonNode> lines = log(function).map(JsonMapper.shared()::readTree).toList();
			assertThat(lines).isNotEmpty().allSatisfy((line) -> {
				assertThat(line.path("timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}\\.\\d{3}Z");
				assertThat(line.path("level").asString()).isIn("INFO", "WARN", "ERROR");
			});
			assertThat(lines).filteredOn((line) -> line.path("level").asString().equals("ERROR"))
				.singleElement()
				.satisfies((line) -> {
					assertThat(line.path("job").asString()).isEqualTo("probe-typed");
					assertThat(line.path("AWSRequestId").asString()).hasSize(36);
					assertThat(line.path("message").asString()).startsWith("probe-typed failed at record ");
					assertThat(line.path("stackTrace").asString()).contains("ProbeFailedException: Failed as asked");
				});
		}
	}

	@Test
	void appliesLambdasLogLevelToApplication() throws IOException {
		try (LambdaProcess function = start(LambdaProcess.JOB_HANDLER, "probe-typed",
				Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "ERROR"))) {
			function.invoke(SampleEvent.DYNAMODB.text());
			assertThat(log(function)).isEmpty();
		}
	}

	/**
	 * The handler may also be specified with its method.
	 */
	@Test
	void keepsLogSettingsOfApplication() throws IOException {
		try (LambdaProcess function = start(LambdaProcess.JOB_HANDLER + "::handleRequest", "probe-typed",
				Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "ERROR",
						"LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "LOGGING_LEVEL_ROOT", "INFO"))) {
			function.invoke(SampleEvent.DYNAMODB.text());
			assertThat(log(function)).isNotEmpty().allMatch((line) -> line.startsWith("{\"@timestamp\":"));
		}
	}

	@Test
	void writesOnlyLinesOfLoggersToTextLog() throws IOException {
		try (LambdaProcess function = start(LambdaProcess.JOB_HANDLER, "probe-typed", Map.of())) {
			function.invoke(SampleEvent.DYNAMODB.text());
			assertThat(log(function)).isNotEmpty()
				.allMatch((line) -> line.matches("\\S+Z INFO (-|[0-9a-f-]{36}) \\[main] \\S+ : .+"));
		}
	}

	@Test
	void keepsLoggingSystemOfApplication() throws IOException {
		try (LambdaProcess function = start(LambdaProcess.JOB_HANDLER, "probe-typed",
				Map.of("JAVA_TOOL_OPTIONS", "-Dorg.springframework.boot.logging.LoggingSystem=none"))) {
			function.invoke(SampleEvent.DYNAMODB.text());
			assertThat(function.log()).containsPattern("io.jets.lambda.JobHandler -+ probe-typed is ready")
				.doesNotContain("Z INFO ");
		}
	}

	/**
	 * Returns the log without the warnings of Java 25 about the runtime interface
	 * client's native code.
	 */
	private static Stream<String> log(LambdaProcess function) {
		return function.log().lines().filter((line) -> !line.isBlank() && !line.startsWith("WARNING: "));
	}

	private static LambdaProcess start(String handler, String definition, Map<String, String> environment)
			throws IOException {
		DeployedFunction function = new DeployedFunction(definition, "", handler, environment);
		if (!environment.containsKey("MAIN_CLASS")) {
			function = function.with("MAIN_CLASS", "io.jets.probe.ProbeApplication");
		}
		return LambdaProcess.start(task, handler,
				function.with("SPRING_CLOUD_FUNCTION_DEFINITION", definition).environment());
	}

}
