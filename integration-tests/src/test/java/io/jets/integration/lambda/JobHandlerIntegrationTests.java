package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests each kind of job with our own handler.
 */
@EnabledOnOs(OS.LINUX)
@ParameterizedClass
@EnumSource
class JobHandlerIntegrationTests {

	private static final Pattern ALIVE = Pattern.compile("alive: (\\d+) bytes, (\\d+) classes, (\\d+) threads");

	private static LambdaProcesses functions;

	@Parameter
	private Archive archive;

	@BeforeParameterizedClassInvocation
	static void start(Archive archive, @TempDir Path directory) throws IOException {
		TaskDirectory task = archive.build(
				TaskDirectory.create(directory.resolve("task"), Path.of("target", "test-classes"), "io/jets/probe"),
				"io.jets.probe.ProbeApplication");
		// As on Lambda Managed Instances with one vCPU
		functions = LambdaProcesses.start(task, LambdaProcess.JOB_HANDLER, "io.jets.probe.ProbeApplication",
				Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "32", "AWS_LAMBDA_INITIALIZATION_TYPE", "lambda-managed-instances",
						"AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "INFO"),
				"runtime-meet", "runtime-reject");
		functions.byName()
			.putAll(LambdaProcesses
				.start(task, LambdaProcess.JOB_HANDLER, "io.jets.probe.ProbeApplication", Map.of(), "probe-echo",
						"probe-fail", "probe-later", "probe-reject", "probe-typed", "probe-bus", "probe-tick",
						"runtime-measure", "runtime-functions")
				.byName());
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		functions.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ \"number\" : 1.00, \"name\" : \"T\u00f9ng\" }", "[1, {\"a\": 2}]",
			"{\"payload\": {\"a\": 1}}", "{\"httpMethod\": \"GET\"}", "42", "no JSON at all" })
	void passesPayloadsAndResponsesUnchanged(String payload) {
		Outcome outcome = functions.get("probe-echo").invoke(payload);
		assertThat(outcome.errorType()).isNull();
		assertThat(outcome.text()).isEqualTo(payload);
	}

	@Test
	void doesNotLogPayload() {
		LambdaProcess function = functions.get("probe-echo");
		assertThat(function.invoke("{\"secret\": \"Sesame\"}").errorType()).isNull();
		assertThat(function.log()).contains("probe-echo is ready").doesNotContain("Sesame");
	}

	@Test
	void logsRequestIdInEachLine() {
		LambdaProcess function = functions.get("probe-typed");
		function.invoke(SampleEvent.DYNAMODB.text().replace("Tung Nguyen", "fail"));
		assertThat(function.log())
			.containsPattern("(?m)^\\S+Z INFO - \\[main] io\\.jets\\.lambda\\.JobHandler : probe-typed is ready$")
			.containsPattern(
					"(?m)^\\S+Z ERROR [0-9a-f-]{36} \\[main] io\\.jets\\.function\\.handler\\.ChangeHandler : probe-typed failed");
	}

	@Test
	void reportsExceptionOfJobUnchanged() {
		Outcome outcome = functions.get("probe-fail").invoke("{}");
		assertThat(outcome.errorType()).isEqualTo("Runtime.UserException");
		assertThat(outcome.json().path("errorType").asString()).isEqualTo("io.jets.probe.ProbeFailedException");
		assertThat(outcome.json().path("errorMessage").asString()).isEqualTo("Failed as asked");
		assertThat(outcome.json().path("stackTrace").path(0).asString()).startsWith("io.jets.probe.ProbeJob.fail");
		JsonNode later = functions.get("probe-later").invoke("\"fail\"").json();
		assertThat(later.path("errorMessage").asString()).isEqualTo("Failed later");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"Records\":\"nope\"}", "{}", "[]", "nope", "" })
	void reportsUnreadableEventAsFailure(String event) {
		for (String name : List.of("probe-reject", "probe-typed", "probe-bus")) {
			Outcome outcome = functions.get(name).invoke(event);
			assertThat(outcome.errorType()).isEqualTo("Runtime.UserException");
			assertThat(outcome.json().path("errorType").asString())
				.isEqualTo("io.jets.function.payload.UnreadableEventException");
			assertThat(outcome.text()).doesNotContain("nope");
		}
	}

	@Test
	void passesTypedEvents() {
		assertThat(
				functions.get("probe-typed").invoke(SampleEvent.DYNAMODB.text().replace("Tung Nguyen", "fail")).text())
			.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"261800000000059086429283\"}]}");
		assertThat(functions.get("probe-reject").invoke(SampleEvent.DYNAMODB.text()).text())
			.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"261800000000059086429283\"}]}");
		assertThat(functions.get("probe-bus").invoke(SampleEvent.EC2.text()).json().asString()).startsWith("aws.ec2 ")
			.contains("state=stopping");
	}

	@Test
	void passesScheduledEvent() {
		assertThat(functions.get("probe-tick").invoke(SampleEvent.SCHEDULED.text()).json().asString())
			.isEqualTo("due " + SampleEvent.SCHEDULED.json().path("time").asString());
	}

	@Test
	void answersEachOfThirtyTwoConcurrentEvents() {
		List<String> events = IntStream.range(0, 32).mapToObj("{\"event\":%d}"::formatted).toList();
		assertThat(functions.get("runtime-meet").invokeAll(events)).extracting(Outcome::text)
			.containsExactlyElementsOf(events);
	}

	@Test
	void reportsOwnRecordsOfThirtyTwoConcurrentBatches() {
		LambdaProcess function = functions.get("runtime-reject");
		List<String> numbers = IntStream.range(100, 132).mapToObj(String::valueOf).toList();
		assertThat(function.invokeAll(numbers.stream()
			.map((number) -> SampleEvent.DYNAMODB.text()
				.replace("261800000000059086429283", number)
				.replace("Tung Nguyen", "item " + number))
			.toList())).extracting(Outcome::text)
			.containsExactlyElementsOf(
					numbers.stream().map("{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}"::formatted).toList());
		assertThat(function.log().lines().filter((line) -> line.contains("Rejects item "))).hasSize(32)
			.map(JsonMapper.shared()::readTree)
			.allSatisfy((line) -> assertThat(line.path("message").asString())
				.endsWith(" of " + line.path("AWSRequestId").asString("missing")))
			.extracting((line) -> line.path("AWSRequestId").asString())
			.doesNotHaveDuplicates();
	}

	@Test
	void createsNoBeansOfOtherJobsAndRunsPrimers() {
		assertThat(functions.get("probe-echo").log()).contains("The primer runs")
			.doesNotContain("The runtime's probe is created");
		assertThat(functions.get("runtime-functions").log()).contains("The runtime's probe is created");
	}

	@Test
	void catalogContainsJobOnRequest() {
		assertThat(functions.get("runtime-functions").invoke("{}").json().valueStream().map(JsonNode::asString))
			.contains("runtime-functions", "plain");
	}

	/**
	 * Each event has more than 20 kB: if events were not released, they would take up
	 * several megabytes.
	 */
	@Test
	void releasesMemoryAndThreadsAfterTwoHundredEvents() {
		LambdaProcess function = functions.get("runtime-measure");
		String event = SampleEvent.DYNAMODB.text().replace("Tung Nguyen", "x".repeat(20_000));
		invoke(function, event, 50);
		MatchResult before = measure(function);
		invoke(function, event, 200);
		MatchResult after = measure(function);
		assertThat(number(after, 1) - number(before, 1)).as("bytes of heap").isLessThan(500_000);
		assertThat(number(after, 2) - number(before, 2)).as("classes").isLessThan(100);
		assertThat(number(after, 3) - number(before, 3)).as("threads").isLessThanOrEqualTo(1);
	}

	private static void invoke(LambdaProcess function, String event, int times) {
		for (int i = 0; i < times; i++) {
			assertThat(function.invoke(event).text()).isEqualTo("{\"batchItemFailures\":[]}");
		}
	}

	private static MatchResult measure(LambdaProcess function) {
		invoke(function, SampleEvent.DYNAMODB.text().replace("Tung Nguyen", "measure"), 1);
		return ALIVE.matcher(function.log()).results().reduce((first, second) -> second).orElseThrow();
	}

	private static long number(MatchResult result, int group) {
		return Long.parseLong(result.group(group));
	}

}
