package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.integration.SampleEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests observations and metrics of functions.
 */
@EnabledOnOs(OS.LINUX)
@ParameterizedClass
@EnumSource
class ObservationIntegrationTests {

	private static final String OBSERVED = "io.jets.observed.ObservedApplication";

	private static final String PLAIN = "io.jets.plain.PlainApplication";

	private static LambdaProcesses functions;

	private static Path classes;

	ObservationIntegrationTests(Archive archive) {
		assertThat(archive).isNotNull();
	}

	@BeforeParameterizedClassInvocation
	static void start(Archive archive, @TempDir Path directory) throws IOException {
		Path testClasses = Path.of("target", "test-classes");
		TaskDirectory observed = archive
			.build(TaskDirectory.create(directory.resolve("observed"), testClasses, "io/jets/observed"), OBSERVED);
		TaskDirectory plain = archive
			.build(TaskDirectory.create(directory.resolve("plain"), testClasses, "io/jets/plain"), PLAIN);
		classes = directory.resolve("classes");
		functions = new LambdaProcesses(new LinkedHashMap<>());
		for (String handler : List.of(LambdaProcess.JOB_HANDLER, LambdaProcess.FUNCTION_INVOKER)) {
			start(observed, handler, handler, OBSERVED, "observed-file", Map.of());
		}
		start(plain, "unobserved", LambdaProcess.JOB_HANDLER, PLAIN, "plainJobs-changed",
				Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes));
		start(plain, "text", LambdaProcess.JOB_HANDLER, PLAIN, "plainJobs-changed", Map.of());
		start(plain, "json", LambdaProcess.JOB_HANDLER, PLAIN, "plainJobs-changed",
				Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "WARN"));
		start(plain, "ecs", LambdaProcess.JOB_HANDLER, PLAIN, "plainJobs-changed",
				Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs"));
	}

	private static void start(TaskDirectory task, String name, String handler, String mainClass, String job,
			Map<String, String> more) throws IOException {
		Map<String, String> environment = new HashMap<>(
				Map.of("MAIN_CLASS", mainClass, "SPRING_CLOUD_FUNCTION_DEFINITION", job));
		environment.putAll(more);
		if (!name.equals("unobserved")) {
			environment.put("JETS_METRICS_EMF", "true");
		}
		functions.byName().put(name, LambdaProcess.start(task, handler, environment));
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		functions.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { LambdaProcess.JOB_HANDLER, LambdaProcess.FUNCTION_INVOKER })
	void observesInvocationAndRecord(String handler) {
		LambdaProcess function = functions.get(handler);
		assertThat(function.invoke(SampleEvent.DYNAMODB.text()).errorType()).isNull();
		assertThat(function.log()).contains("Event record.success 1a87201789a6e14315b8038ebbd3b99d",
				"Observed jets.job [job=observed-file, outcome=SUCCESS, trigger=STREAM] in trace 00-");
	}

	@Test
	void loadsNothingIfNothingObserves() throws IOException {
		LambdaProcess function = functions.get("unobserved");
		assertThat(function.invoke(SampleEvent.DYNAMODB.text()).errorType()).isNull();
		assertThat(Files.readString(classes)).contains(" io.jets.function.JobFunction ")
			.doesNotContain(" io.jets.function.observe.", " io.jets.observation.");
	}

	@Test
	void loadsNothingOfIdempotencyIfJobIsNotIdempotent() throws IOException {
		LambdaProcess function = functions.get("unobserved");
		assertThat(function.invoke(SampleEvent.DYNAMODB.text()).errorType()).isNull();
		assertThat(Files.readAllLines(classes)).anyMatch((line) -> line.contains(" io.jets.function.JobFunction "))
			.filteredOn((line) -> line.matches("(?i).* io\\.jets\\.\\S*idempot.*")
					|| line.contains(" software.amazon.awssdk.services."))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text", "json", "ecs", LambdaProcess.FUNCTION_INVOKER })
	void writesMetricsAsLineThatIsOnlyJson(String name) {
		LambdaProcess function = functions.get(name);
		assertThat(function.invoke(SampleEvent.DYNAMODB.text()).errorType()).isNull();
		List<JsonNode> lines = function.log()
			.lines()
			.filter((line) -> line.startsWith("{\"_aws\""))
			.map(JsonMapper.shared()::readTree)
			.toList();
		assertThat(lines).isNotEmpty().allSatisfy((line) -> {
			assertThat(line.path("level").asString()).isEqualTo(name.equals("json") ? "WARN" : "INFO");
			assertThat(line.path("FunctionName").asString()).isEqualTo(LambdaProcess.FUNCTION_NAME);
			assertThat(line.path("Records").asInt()).isEqualTo(1);
			assertThat(line.path("FailedRecords").isInt()).isTrue();
		});
		assertThat(function.log()).doesNotContainPattern("(?m)^.+\\{\"_aws\"");
	}

}
