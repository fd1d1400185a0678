package io.jets.sample.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A function of the jobs' type, without jobs, through Spring Cloud Function's own
 * handler.
 */
@EnabledOnOs(OS.LINUX)
class FunctionInvokerIntegrationTests {

	private static LambdaProcess function;

	@BeforeAll
	static void start(@TempDir Path directory) throws IOException {
		TaskDirectory task = TaskDirectory.create(directory.resolve("task"), Path.of("target", "test-classes"),
				"io/jets/probe");
		function = LambdaProcess.start(task, LambdaProcess.FUNCTION_INVOKER,
				Map.of("MAIN_CLASS", "io.jets.probe.ProbeApplication", "SPRING_CLOUD_FUNCTION_DEFINITION", "probe"));
	}

	@AfterAll
	static void stop() {
		function.close();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "dynamodb-modify", "ec2-stopping", "cloudtrail-authorize-security-group-ingress", "scheduled" })
	void eventsArriveAndReturnByteForByte(String name) throws IOException {
		String event = new ClassPathResource("events/" + name + ".json").getContentAsString(StandardCharsets.UTF_8);
		Outcome outcome = function.invoke(event);
		assertThat(outcome.errorType()).isNull();
		assertThat(outcome.text()).isEqualTo(event);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ \"number\" : 1.00, \"name\" : \"Tùng\" }", "[1, {\"a\": 2}]",
			"{\"payload\": {\"a\": 1}}", "{\"headers\": {\"spring.cloud.function.definition\": \"other\"}}",
			"{\"httpMethod\": \"GET\"}", "42", "{\"Records\": \"nope\"}", "no JSON at all", "" })
	void payloadsArriveAndReturnByteForByte(String payload) {
		Outcome outcome = function.invoke(payload);
		assertThat(outcome.errorType()).isNull();
		assertThat(outcome.text()).isEqualTo(payload);
	}

	@Test
	void payloadOfSixMegabytesArrives() {
		String payload = "\"" + "x".repeat(6 * 1024 * 1024 - 2) + "\"";
		assertThat(function.invoke(payload).text()).hasSize(payload.length()).isEqualTo(payload);
	}

	@Test
	void headerHoldsContext() {
		JsonNode context = function.invoke("\"context\"").json();
		assertThat(context.path("functionName").asString()).isEqualTo(LambdaProcess.FUNCTION_NAME);
		assertThat(context.path("arn").asString()).isEqualTo(LambdaProcess.FUNCTION_ARN);
		assertThat(context.path("requestId").asString()).hasSize(36);
		assertThat(context.path("memory").asInt()).isEqualTo(512);
		assertThat(context.path("remaining").asInt()).isBetween(1, 60_000);
	}

	@Test
	void exceptionYieldsLambdasErrorShape() {
		Outcome outcome = function.invoke("\"fail\"");
		assertThat(outcome.errorType()).isEqualTo("Runtime.UserException");
		assertThat(outcome.json().path("errorType").asString()).isEqualTo("io.jets.probe.ProbeFailedException");
		assertThat(outcome.json().path("errorMessage").asString()).isEqualTo("Failed as asked");
		assertThat(outcome.json().path("stackTrace").path(0).asString()).startsWith("io.jets.probe.Probe.apply");
		assertThat(function.log()).contains("io.jets.probe.ProbeFailedException: Failed as asked");
	}

	@Test
	void nothingOfPayloadIsLogged() {
		function.invoke("{\"password\": \"Rumpelstilzchen\"}");
		assertThat(function.log()).contains("Located function: 'probe'").doesNotContain("Rumpelstilzchen", "password");
	}

}
