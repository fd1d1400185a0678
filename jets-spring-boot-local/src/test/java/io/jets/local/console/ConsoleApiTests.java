package io.jets.local.console;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.jets.local.invoke.TestJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ConsoleApiTests {

	private static final String EVENT = """
			{"source": "aws.ec2", "detailType": "State", "detail": "{\\"state\\":\\"%s\\",\\"big\\":12345678901234567890.10}"}
			""";

	private static final String CHANGES = """
			{"batch": {"Records": [{"eventName": "%s", %s
				"eventSourceARN": "arn:aws:dynamodb:eu-central-1:123456789012:table/orders/stream/x",
				"dynamodb": {"Keys": {"id": {"S": "1"}}}}]}}
			""";

	private final TestConsole console = new TestConsole();

	@AfterEach
	void close() {
		this.console.close();
	}

	@Test
	void showsWhyNoRuleTakesAnEvent() throws Exception {
		this.console.post("/events", EVENT.formatted("Stopping"));
		JsonNode entry = this.console.json("/journal").get("entries").get(0);
		assertThat(entry.get("origin").asString()).isEqualTo("CONSOLE");
		assertThat(entry.get("taken").asBoolean()).isFalse();
		JsonNode event = this.console.json("/events/" + entry.get("number"));
		assertThat(event.at("/payload/text").asString()).contains("12345678901234567890.10");
		JsonNode difference = event.at("/decisions/0/differences/0");
		assertThat(difference.get("path").asString()).isEqualTo("detail.state");
		assertThat(difference.get("actual").asString()).isEqualTo("\"Stopping\"");
		assertThat(difference.get("expected").asString()).isEqualTo("\"stopping\"");
		assertThat(difference.get("remark").asString()).isEqualTo("only the letter case differs");
		assertThat(difference.get("near").asBoolean()).isTrue();
	}

	@Test
	void showsRunOfAnEventThatIsSentAgain() throws Exception {
		this.console.post("/events", EVENT.formatted("Stopping"));
		long first = this.console.json("/journal").get("entries").get(0).get("number").asLong();
		this.console.post("/events",
				EVENT.formatted("stopping").replaceFirst("}\\s*$", ", \"resendOf\": " + first + "}"));
		await().untilAsserted(() -> assertThat(this.console.json("/journal").get("entries").valueStream())
			.anySatisfy((entry) -> assertThat(entry.path("outcome").asString("")).isEqualTo("SUCCEEDED")));
		List<JsonNode> entries = this.console.json("/journal").get("entries").valueStream().toList();
		JsonNode run = entries.get(entries.size() - 1);
		JsonNode detail = this.console.json("/runs/" + run.get("number"));
		assertThat(detail.at("/run/job").asString()).isEqualTo("securityJob-look");
		assertThat(detail.at("/input/text").asString()).contains("\"state\":\"stopping\"");
		assertThat(detail.at("/output/text").asString()).contains("\"state\":\"stopping\"");
		assertThat(detail.at("/events/0/origin").asString()).isEqualTo("RESEND");
		assertThat(detail.at("/events/0/resendOf").asLong()).isEqualTo(first);
	}

	@Test
	void invokesAndShowsTheError() throws Exception {
		HttpResponse<String> response = this.console.post("/invocations", """
				{"job": "clerkJob-fail", "payload": "{}"}""");
		assertThat(response.body()).contains("\"event\":1", "\"run\":2");
		JsonNode run = this.console.json("/journal").get("entries").get(1);
		assertThat(run.get("outcome").asString()).isEqualTo("FAILED");
		assertThat(run.get("error").asString()).contains("IllegalStateException: boom");
		assertThat(this.console.json("/runs/" + run.get("number")).at("/errors/0/text").asString())
			.contains("at io.jets.local.console.TestConsole.call");
	}

	@Test
	void decidesWithoutRunningAnything() throws Exception {
		HttpResponse<String> decisions = this.console.post("/decisions", """
				{"event": "{\\"source\\":\\"aws.ec2\\",\\"detail\\":{\\"state\\":\\"stopping\\"}}"}""");
		assertThat(decisions.body()).contains("\"result\":\"MATCHED\"");
		assertThat(this.console.json("/journal").get("entries")).isEmpty();
	}

	@Test
	void decidesOnTheEventThatItWouldPut() throws Exception {
		HttpResponse<String> response = this.console.post("/decisions", """
				{"source": "aws.ec2", "detailType": "State", "detail": "{\\"state\\":\\"stopping\\"}",
				 "resources": ["arn:aws:ec2:::i-1"], "time": "2026-01-02T03:04:05Z"}""");
		JsonNode result = JsonMapper.shared().readTree(response.body());
		String event = result.get("event").asString();
		assertThat(event).contains("\"resources\":[\"arn:aws:ec2:::i-1\"]", "\"time\":\"2026-01-02T03:04:05Z\"",
				"\"account\":\"" + TestJobs.ACCOUNT.accountId(), "\"region\":\"" + TestJobs.ACCOUNT.region());
		assertThat(result.at("/decisions/0/result").asString()).isEqualTo("MATCHED");
		assertThat(result.at("/inputs/securityJob-look").asString()).isEqualTo(event);
		assertThat(this.console.json("/journal").get("entries")).isEmpty();
	}

	@Test
	void returnsNumberOfTheEvent() throws Exception {
		JsonNode result = JsonMapper.shared().readTree(this.console.post("/events", EVENT.formatted("x")).body());
		assertThat(this.console.json("/events/" + result.get("number")).at("/event/id").asString())
			.isEqualTo(result.get("id").asString());
	}

	@Test
	void rowOfFilteredChangeSaysWhy() throws Exception {
		HttpResponse<String> response = this.console.post("/changes", CHANGES.formatted("MODIFY", ""));
		assertThat(response.body()).contains("\"records\":1", "\"events\":[1]");
		JsonNode entry = this.console.json("/journal").get("entries").get(0);
		assertThat(entry.at("/nearest/text").asString()).startsWith("eventName is \"MODIFY\", expected ");
		assertThat(entry.get("taken").asBoolean()).isFalse();
	}

	@Test
	void rowNamesJobsThatDoNotTakeIt() throws Exception {
		this.console.post("/events", EVENT.formatted("Stopping"));
		this.console.post("/events", EVENT.formatted("stopping"));
		await().until(() -> this.console.json("/journal").get("entries").size() > 2);
		assertThat(this.console.json("/journal")
			.get("entries")
			.valueStream()
			.filter((entry) -> entry.get("type").asString().equals("event")))
			.extracting((entry) -> entry.get("notTakenBy").toString())
			.containsExactly("[\"securityJob-look\"]", "[]");
	}

	@Test
	void marksExpiredItem() throws Exception {
		this.console.post("/changes", CHANGES.formatted("REMOVE",
				"\"userIdentity\": {\"type\": \"Service\", \"principalId\": \"dynamodb.amazonaws.com\"},"));
		this.console.post("/changes", CHANGES.formatted("REMOVE", ""));
		assertThat(this.console.json("/journal")
			.get("entries")
			.valueStream()
			.filter((entry) -> entry.get("type").asString().equals("event")))
			.extracting((entry) -> entry.get("expired").asBoolean())
			.containsExactly(true, false);
	}

	@Test
	void resendsDiscardedRecords() throws Exception {
		assertThat(this.console.post("/changes", CHANGES.formatted("INSERT", "")).statusCode()).isEqualTo(200);
		await().until(() -> !discards().isEmpty());
		JsonNode discard = discards().get(0);
		assertThat(discard.get("resent").isNull()).isTrue();
		assertThat(this.console.post("/discards/" + discard.get("number") + "/resend", "{}").body())
			.isEqualTo("{\"job\":\"orderJob-pack\"}");
		await().until(() -> discards().size() == 2);
		assertThat(discards().get(0).get("resent").asString()).isNotEmpty();
		assertThat(discards().get(1).get("reason").asString()).isEqualTo("after 1 attempt");
	}

	private List<JsonNode> discards() throws Exception {
		return this.console.json("/journal")
			.get("entries")
			.valueStream()
			.filter((entry) -> entry.get("type").asString().equals("discard"))
			.toList();
	}

	@Test
	void savingReplacesSymbolicLinkInsteadOfItsTarget() throws Exception {
		Path folder = Path.of("src/test/resources/events/clerkJob-file").toAbsolutePath();
		Path target = Files.createTempFile("target", ".json");
		Path link = folder.resolve("linked-by-test.json");
		String body = "{\"job\": \"clerkJob-file\", \"name\": \"linked-by-test\", \"event\": \"{}\"%s}";
		try {
			Files.createDirectories(folder);
			Files.createSymbolicLink(link, target);
			assertThat(this.console.post("/saved", body.formatted("")).statusCode()).isEqualTo(409);
			assertThat(this.console.post("/saved", body.formatted(", \"overwrite\": true")).statusCode())
				.isEqualTo(200);
			assertThat(target).isEmptyFile();
			assertThat(link).isRegularFile().hasContent("{}");
			assertThat(Files.isSymbolicLink(link)).isFalse();
		}
		finally {
			Files.deleteIfExists(link);
			Files.deleteIfExists(folder);
			Files.deleteIfExists(target);
		}
	}

	@Test
	void reportsLineOfInvalidJson() throws Exception {
		HttpResponse<String> decisions = this.console.post("/decisions", """
				{"event": "{\\n  \\"a\\": 1,\\n}"}""");
		assertThat(decisions.body()).contains("\"line\":3,\"column\":1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/events        | {"source": "my.app"}                                  | 400 | InvalidArgument
					/events        | {"source": 1                                          | 400 | Invalid request
					/decisions     | {"source": "my.app", "detail": "{}"}                  | 400 | InvalidArgument
					/events        | {"sauce": "my.app"}                                   | 400 | sauce
					/invocations   | {"job": "none", "payload": "{}"}                      | 404 | There is no job none. Jobs: clerkJob-file,
					/invocations   | {"job": "clerkJob-file", "payload": "{"}              | 400 | line 1, column 2
					/items         | {"table": "orders", "operation": "put", "item": "{}"} | 403 | written to AWS
					/changes       | {"batch": {"Records": []}}                            | 400 | no records
					/schedules/none/fire | {}                                              | 404 | There is no schedule none
					/saved         | {"job": "clerkJob-file", "name": "../x", "event": "{}"} | 400 | letters, digits
					/saved         | {"job": "..", "name": "x", "event": "{}"}             | 400 | letters, digits
					/saved         | {"job": "none", "name": "x", "event": "{}"}           | 404 | There is no job none
					/invocations   | null                                                  | 400 | the body is null
					/discards/7/resend | {}                                                | 404 | not in the journal
					""")
	void explainsWhatIsWrong(String path, String body, int status, String message) throws Exception {
		HttpResponse<String> response = this.console.post(path, body);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).contains(message);
	}

	@Test
	void firesAndPausesSchedule() throws Exception {
		JsonNode schedule = this.console.json("/schedules").get(0);
		assertThat(schedule.get("name").asString()).isEqualTo("hourly");
		assertThat(schedule.get("words").asString()).isEqualTo("every hour");
		assertThat(schedule.get("next")).hasSize(5);
		assertThat(this.console.post("/schedules/hourly/enabled", "{\"enabled\": false}").body())
			.contains("\"declaredEnabled\":true", "\"enabled\":false");
		assertThat(this.console.json("/schedules").get(0).get("enabled").asBoolean()).isFalse();
		this.console.post("/schedules/hourly/fire", "{}");
		assertThat(this.console.json("/journal").get("entries").get(0).get("kind").asString()).isEqualTo("SCHEDULE");
	}

	@Test
	void savesEventInTheProjectOfTheJob() throws Exception {
		Path file = Path.of("src/test/resources/events/clerkJob-file/saved-by-test.json").toAbsolutePath();
		String body = "{\"job\": \"clerkJob-file\", \"name\": \"saved-by-test\", \"event\": \"{\\\"n\\\": 1.10}\"%s}";
		try {
			assertThat(this.console.post("/saved", body.formatted("")).body()).contains("saved-by-test.json");
			assertThat(file).hasContent("{\"n\": 1.10}");
			assertThat(this.console.post("/saved", body.formatted("")).statusCode()).isEqualTo(409);
			assertThat(this.console.post("/saved", body.formatted(", \"overwrite\": true")).statusCode())
				.isEqualTo(200);
			assertThat(this.console.json("/saved").toString()).contains("saved-by-test");
			assertThat(this.console.json("/saved/clerkJob-file/saved-by-test").get("event").asString())
				.isEqualTo("{\"n\": 1.10}\n");
		}
		finally {
			Files.deleteIfExists(file);
			Files.deleteIfExists(file.getParent());
		}
	}

	@Test
	void showsTheTemplateOfOneJob() throws Exception {
		assertThat(this.console.json("/jobs/securityJob-look/template").get("template").asString())
			.contains("AWS::Events::Rule", "AWS::Serverless::Function", "AWS::IAM::Role")
			.doesNotContain("ClerkJob")
			.contains("Handler: ", "SPRING_CLOUD_FUNCTION_DEFINITION: securityJob-look\n")
			.doesNotContain("Runtime:", "CodeUri:", "MAIN_CLASS:", "known");
	}

	@Test
	void showsSettingsThatAreSpecified() throws Exception {
		JsonNode settings = this.console.json("/jobs").get(0).get("settings");
		assertThat(settings.propertyNames()).containsExactly("memory", "timeout");
		assertThat(settings.get("memory").asString()).isEqualTo("1024 MB");
		assertThat(settings.get("timeout").asString()).isEqualTo("PT1M");
		assertThat(this.console.json("/jobs/clerkJob-file/streams")).isEmpty();
	}

	@Test
	void samplesMatchOrMissByOneCondition() throws Exception {
		List<JsonNode> samples = this.console.json("/jobs").get(3).get("samples").valueStream().toList();
		assertThat(samples).extracting((sample) -> sample.get("name").asString())
			.startsWith("matches")
			.anySatisfy((name) -> assertThat(name).startsWith("misses: detail.state is "));
		for (JsonNode sample : samples.stream()
			.filter((each) -> each.get("kind").asString().equals("pattern"))
			.toList()) {
			String body = JsonMapper.shared().writeValueAsString(Map.of("event", sample.get("event").asString()));
			assertThat(this.console.post("/decisions", body).body())
				.contains(sample.get("name").asString().equals("matches") ? "\"MATCHED\"" : "\"NOT_MATCHED\"");
		}
	}

	@Test
	void whileTheApplicationStartsTheJournalIsServedAndCommandsAreNot() throws Exception {
		this.console.post("/events", EVENT.formatted("Stopping"));
		this.console.pause();
		assertThat(this.console.json("/journal").get("entries")).hasSize(1);
		HttpResponse<String> command = this.console.post("/events", EVENT.formatted("Stopping"));
		assertThat(command.statusCode()).isEqualTo(503);
		assertThat(command.body()).contains("starting or stopping");
	}

}
