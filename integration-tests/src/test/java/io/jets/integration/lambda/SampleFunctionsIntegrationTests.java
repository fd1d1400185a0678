package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/**
 * Tests the sample's archive, unpacked and run as its template specifies, as it was built
 * and with other archives of the same classes.
 */
@EnabledOnOs(OS.LINUX)
@ParameterizedClass
@EnumSource
class SampleFunctionsIntegrationTests {

	private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

	private static final String STRICT = "HistoryJob#tell with settings of Jackson";

	private static LambdaProcesses functions;

	@Parameter
	private Archive archive;

	@BeforeParameterizedClassInvocation
	static void start(Archive archive, @TempDir Path directory) throws IOException {
		Path path = directory.resolve("task-" + archive);
		TaskDirectory task = (archive == Archive.AOT_LEAN) ? TaskDirectory.ofSample(path)
				: archive.build(TaskDirectory.ofSampleClasses(path), "io.jets.sample.SampleApplication");
		List<DeployedFunction> deployed = DeployedFunction.read()
			.stream()
			.map((function) -> function.with("SPRING_MAIN_LOG_STARTUP_INFO", "true"))
			.toList();
		functions = LambdaProcesses.start(task, deployed);
		DeployedFunction strict = deployed.stream()
			.filter((function) -> function.job().equals("HistoryJob#tell"))
			.findFirst()
			.orElseThrow()
			.with("SPRING_JACKSON_DESERIALIZATION_FAIL_ON_UNKNOWN_PROPERTIES", "true");
		functions.byName().put(STRICT, LambdaProcess.start(task, strict.handler(), strict.environment()));
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		functions.close();
	}

	static Stream<Arguments> jobs() {
		return Stream.of(argumentSet("file", "ClerkJob#file", SampleEvent.DYNAMODB, NO_FAILURES),
				argumentSet("detectSecurityGroupChanges", "SecurityJob#detectSecurityGroupChanges",
						SampleEvent.CLOUDTRAIL, "null"),
				argumentSet("instanceStopping", "SecurityJob#instanceStopping", SampleEvent.EC2, "null"),
				argumentSet("performSomeLogic", "SecurityJob#performSomeLogic", SampleEvent.EC2, "null"),
				argumentSet("dig", "HardJob#dig", SampleEvent.SCHEDULED, "null"),
				argumentSet("lift", "HardJob#lift", SampleEvent.SCHEDULED, "null"));
	}

	@Test
	void invokesEachFunctionOfTemplate() {
		assertThat(functions.byName().keySet()).containsExactlyInAnyOrderElementsOf(
				Stream.concat(jobs().map((job) -> (String) job.get()[0]), Stream.of("HistoryJob#tell", STRICT))
					.toList());
	}

	@ParameterizedTest
	@MethodSource("jobs")
	void passesEventUnchangedAndOnlyJobLogsIt(String name, SampleEvent event, String response) {
		LambdaProcess function = functions.get(name);
		Outcome outcome = function.invoke(event.text());
		assertThat(outcome.errorType()).isNull();
		assertThat(outcome.text()).isEqualTo(response);
		assertThat(SampleEvent.logged(function.log())).contains(event.json());
		Stream<String> otherLines = function.log().lines().filter((line) -> !line.contains(" event {"));
		assertThat(otherLines).noneMatch((line) -> line.contains("2019-02-15") || line.contains("112233445566"));
	}

	@Test
	void passesImagesAndDateOfRecord() {
		LambdaProcess function = functions.get("ClerkJob#file");
		function.invoke(SampleEvent.DYNAMODB.text());
		JsonNode change = SampleEvent.logged(function.log()).get(0).at("/Records/0/dynamodb");
		assertThat(change.at("/NewImage/name/S").asString()).isEqualTo("Tung Nguyen");
		assertThat(change.at("/OldImage/name/S").asString()).isEqualTo("Tung");
		assertThat(change.path("ApproximateCreationDateTime").longValue()).isEqualTo(1550272599L);
	}

	@Test
	void typedJobLogsChangeOfItem() {
		LambdaProcess function = functions.get("HistoryJob#tell");
		assertThat(function.invoke(SampleEvent.DYNAMODB.text()).text()).isEqualTo(NO_FAILURES);
		assertThat(function.log())
			.contains("[name] changed: Person[id=1, name=Tung] became Person[id=1, name=Tung Nguyen]");
	}

	@Test
	void reportsUnreadableRecordWithoutItsContent() {
		LambdaProcess function = functions.get("HistoryJob#tell");
		String event = SampleEvent.DYNAMODB.text()
			.replace("\"S\": \"Tung Nguyen\"", "\"M\": {\"first\": {\"S\": \"Grace\"}}");
		assertThat(function.invoke(event).text())
			.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"261800000000059086429283\"}]}");
		assertThat(function.log()).contains("historyJob-tell failed", "the attribute \"name\"", "java.lang.String")
			.doesNotContain("Grace");
	}

	@Test
	void appliesSettingsOfJacksonInEnvironment() {
		String event = SampleEvent.DYNAMODB.text().replace("\"name\": {", "\"age\": {\"N\": \"1\"}, \"name\": {");
		assertThat(event).contains("age");
		assertThat(functions.get("HistoryJob#tell").invoke(event).text()).isEqualTo(NO_FAILURES);
		assertThat(functions.get(STRICT).invoke(event).text())
			.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"261800000000059086429283\"}]}");
	}

	@Test
	void keepsDigitsOfNumbers() {
		LambdaProcess function = functions.get("HardJob#dig");
		SampleEvent event = new SampleEvent("{\"detail\":{\"amounts\":[1.50,12345678901234567890123.0,1E-9]}}");
		assertThat(function.invoke(event.text()).text()).isEqualTo("null");
		assertThat(function.log()).contains(" event " + event.text());
	}

	@Test
	void reportsStreamEventWithoutRecordsAsFailure() {
		LambdaProcess function = functions.get("ClerkJob#file");
		Outcome outcome = function.invoke("{\"Records\":\"nope\"}");
		assertThat(outcome.errorType()).isEqualTo("Runtime.UserException");
		assertThat(outcome.json().path("errorType").asString())
			.isEqualTo("io.jets.function.payload.UnreadableEventException");
		assertThat(function.log()).doesNotContain("nope");
	}

	@Test
	void runsWithAndWithoutAotAndFiresNothingLocally() {
		assertThat(functions.byName().values()).allSatisfy((function) -> {
			assertThat(function.log().contains("Starting AOT-processed ")).isEqualTo(this.archive != Archive.NO_AOT);
			assertThat(function.log()).contains("Started ", " is ready").doesNotContain("Jobs fire locally");
		});
	}

}
