package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.jets.integration.SampleEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests each kind of job with Spring Cloud Function's own handler.
 */
@EnabledOnOs(OS.LINUX)
@ParameterizedClass
@EnumSource
class FunctionInvokerIntegrationTests {

	private static TaskDirectory task;

	private static LambdaProcesses functions;

	@Parameter
	private Archive archive;

	@BeforeParameterizedClassInvocation
	static void start(Archive archive, @TempDir Path directory) throws IOException {
		task = archive.build(
				TaskDirectory.create(directory.resolve("task"), Path.of("target", "test-classes"), "io/jets/probe"),
				"io.jets.probe.ProbeApplication");
		functions = LambdaProcesses.start(task, LambdaProcess.FUNCTION_INVOKER, "io.jets.probe.ProbeApplication",
				Map.of("SPRING_CLOUD_FUNCTION_ROUTING_EXPRESSION", "'probe-wrap'"), "probe-echo", "probe-fail",
				"probe-later", "probe-reject", "probe-describe", "probe-typed", "probe-bus", "probe-wrap|probe-echo",
				"functionRouter", "probe-eco");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		functions.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ \"number\" : 1.00, \"name\" : \"Tùng\" }", "[1, {\"a\": 2}]",
			"{\"payload\": {\"a\": 1}}", "{\"headers\": {\"spring.cloud.function.definition\": \"other\"}}",
			"{\"httpMethod\": \"GET\"}", "42", "{\"Records\": \"nope\"}", "no JSON at all", "" })
	void passesPayloadsAndResponsesUnchanged(String payload) {
		Outcome outcome = functions.get("probe-echo").invoke(payload);
		assertThat(outcome.errorType()).isNull();
		assertThat(outcome.text()).isEqualTo(payload);
	}

	@Test
	void passesPayloadOfSixMegabytes() {
		String payload = "\"" + "x".repeat(6 * 1024 * 1024 - 2) + "\"";
		assertThat(functions.get("probe-echo").invoke(payload).text()).hasSize(payload.length()).isEqualTo(payload);
	}

	@Test
	void doesNotLogPayload() {
		LambdaProcess function = functions.get("probe-echo");
		assertThat(function.invoke("{\"secret\": \"Sesame\"}").errorType()).isNull();
		assertThat(function.log()).contains("ProbeApplication").doesNotContain("Sesame");
	}

	@Test
	void passesContextAndRunsInTaskDirectory() {
		JsonNode description = functions.get("probe-describe").invoke("{}").json();
		assertThat(description.path("functionName").asString()).isEqualTo(LambdaProcess.FUNCTION_NAME);
		assertThat(description.path("arn").asString()).isEqualTo(LambdaProcess.FUNCTION_ARN);
		assertThat(description.path("requestId").asString()).hasSize(36);
		assertThat(description.path("memory").asInt()).isEqualTo(512);
		assertThat(description.path("remaining").asInt()).isBetween(1, 60_000);
		assertThat(description.path("source").asString()).isIn(task.path().resolve("lib/app.jar").toString(),
				task.path().resolve("lib/application.jar").toString());
		assertThat(description.path("loader").asString()).isEqualTo("CustomerClassLoader");
		assertThat(description.path("directory").asString()).isEqualTo(task.path().toString());
		assertThat(description.path("java").asInt()).isEqualTo(Runtime.version().feature());
		assertThat(description.path("environment").valueStream().map(JsonNode::asString))
			.contains("AWS_LAMBDA_FUNCTION_NAME", "MAIN_CLASS")
			.doesNotContain("PATH", "HOME", "AWS_PROFILE");
	}

	@Test
	void reportsCheckedExceptionInLambdasErrorFormat() {
		LambdaProcess function = functions.get("probe-fail");
		Outcome outcome = function.invoke("{\"secret\": \"Sesame\"}");
		assertThat(outcome.errorType()).isEqualTo("Runtime.UserException");
		assertThat(outcome.json().path("errorType").asString()).isEqualTo("io.jets.probe.ProbeFailedException");
		assertThat(outcome.json().path("errorMessage").asString()).isEqualTo("Failed as asked");
		assertThat(outcome.json().path("stackTrace").path(0).asString()).startsWith("io.jets.probe.ProbeJob.fail");
		assertThat(outcome.json().has("cause")).isFalse();
		assertThat(function.log()).contains("io.jets.probe.ProbeFailedException: Failed as asked")
			.doesNotContain("Sesame");
	}

	@Test
	void awaitsCompletionStage() {
		assertThat(functions.get("probe-later").invoke("{\"a\":1}").json().asString()).isEqualTo("later {\"a\":1}");
	}

	@Test
	void reportsFailureOfCompletionStageUnwrapped() {
		JsonNode error = functions.get("probe-later").invoke("\"fail\"").json();
		assertThat(error.path("errorType").asString()).isEqualTo("io.jets.probe.ProbeFailedException");
		assertThat(error.path("errorMessage").asString()).isEqualTo("Failed later");
	}

	@Test
	void passesAwsEventWithImagesAndDateAndReportsFailedRecords() {
		LambdaProcess function = functions.get("probe-reject");
		assertThat(function.invoke(SampleEvent.DYNAMODB.text()).text())
			.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"261800000000059086429283\"}]}");
		assertThat(function.log()).contains("Tung became Tung Nguyen at 2019-02-15T23:16:39Z");
	}

	@Test
	void reportsUnreadableAwsEventAsFailure() {
		Outcome outcome = functions.get("probe-reject").invoke("{\"Records\":\"nope\"}");
		assertThat(outcome.errorType()).isEqualTo("Runtime.UserException");
		assertThat(outcome.json().path("errorType").asString())
			.isEqualTo("io.jets.function.payload.UnreadableEventException");
		assertThat(outcome.text()).contains("Records").doesNotContain("nope");
	}

	@Test
	void readsItemsWithEnhancedClientAndReportsFailedRecord() {
		LambdaProcess function = functions.get("probe-typed");
		String modified = SampleEvent.DYNAMODB.text();
		assertThat(function.invoke(modified).text()).isEqualTo("{\"batchItemFailures\":[]}");
		assertThat(function.log()).contains("typed Tung Nguyen {")
			.contains("job=probe-typed", "eventId=1a87201789a6e14315b8038ebbd3b99d", "AWSRequestId=");
		assertThat(function.invoke(modified.replace("Tung Nguyen", "fail")).text())
			.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"261800000000059086429283\"}]}");
		assertThat(function.log()).contains("probe-typed failed at record 1a87201789a6e14315b8038ebbd3b99d")
			.contains("ProbeFailedException: Failed as asked");
	}

	@Test
	void passesEventsOfBus() {
		assertThat(functions.get("probe-bus").invoke(SampleEvent.EC2.text()).json().asString()).startsWith("aws.ec2 ")
			.contains("state=stopping");
	}

	@Test
	void runsComposedJobs() {
		assertThat(functions.get("probe-wrap|probe-echo").invoke("{\"a\":1.50}").text())
			.isEqualTo("{\"wrapped\":{\"a\":1.50}}");
	}

	@Test
	void routesToJobs() {
		assertThat(functions.get("functionRouter").invoke("{\"a\":1}").text()).isEqualTo("{\"wrapped\":{\"a\":1}}");
	}

	@Test
	void reportsUnknownFunctionAsInitErrorWithKnownFunctions() {
		Outcome error = functions.get("probe-eco").initError();
		assertThat(error.text()).contains("UnknownFunctionException")
			.contains("probe-eco, and there is no such function")
			.contains("probe-echo", "probe-wrap");
		assertThat(functions.get("probe-eco").log()).contains("Name one of: ");
	}

}
