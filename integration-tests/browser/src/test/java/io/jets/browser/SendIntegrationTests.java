package io.jets.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import io.jets.test.event.JobEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the page Send.
 */
class SendIntegrationTests extends AbstractConsoleTests {

	@Test
	void savedInputOfARunIsTheEventOfATest() throws Exception {
		open("");
		String type = putEvent("paid");
		browser.await("jets-event-row", type);
		browser.await("jets-event-row .run", "orderJob-pay").click();
		browser.await("jets-run .actions button", "Save for tests").click();
		browser.fill("dialog input", "paid");
		browser.await("dialog .primary", "Save").click();
		browser.await("dialog", "Saved");
		browser.await("dialog .primary", "Close").click();
		Path file = application.project().resolve("src/test/resources/events/orderJob-pay/paid.json");
		assertThat(JobEvent.of(file.toString(), Files.readString(file)).json()).contains(type);
		browser.await("jets-run .actions button", "Save for tests").click();
		browser.fill("dialog input", "paid");
		browser.await("dialog .primary", "Save").click();
		browser.await("dialog [role=alert]", "exists already");
		assertThat(browser.errors()).hasSize(1).allMatch((error) -> error.contains("409 (Conflict)"));
		browser.await("dialog .primary", "Replace the file").click();
		browser.await("dialog", "Saved");
		browser.await("dialog .primary", "Close").click();
	}

	@Test
	void itemIsWrittenThroughDynamoDb() {
		String id = UUID.randomUUID().toString();
		open("/send");
		browser.await("[role=tab]", "Item").click();
		browser.await("jets-send", "Key: id (S)");
		browser.fill("textarea", "{\"id\": \"" + id + "\", \"note\": \"fine\"");
		browser.await(".note.bad", "Line 1");
		browser.fill("textarea", "{\"id\": \"" + id + "\", \"note\": \"fine\"}");
		browser.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
		browser.await("jets-event header", "INSERT in orders id=" + id);
		browser.await("jets-event .run", "succeeded");
	}

	@Test
	void sampleOfAPatternIsSentAndTaken() {
		open("/send");
		browser.await(".template option", "orderJob-pay: matches").click();
		browser.await(".why", "yes");
		browser.await(".template option", "orderJob-pay: misses: detail.state is ").click();
		browser.await(".why", "expected");
		browser.await(".template option", "orderJob-pay: matches").click();
		browser.await(".why", "yes");
		browser.await(".primary", "Send").click();
		browser.await("jets-event .run", "orderJob-pay");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Stream records | /changes     | {"Records": [{"eventName": "REMOVE", "eventSourceARN": "arn:aws:dynamodb:us-east-1:000000000000:table/orders/stream/x", "dynamodb": {"Keys": {"id": {"S": "mine"}}, "OldImage": {"id": {"S": "mine"}}}}]}
					Invoke         | /invocations | {"who": "mine"}
					""")
	void eventThatWasSentOpensBesideThoseOfOthers(String tab, String path, String content) {
		open("/send");
		browser.await(".template option", "orderJob-pay: matches");
		browser.await("[role=tab]", tab).click();
		browser.await("[role=tab][aria-selected=true]", tab);
		browser.fill("textarea", content);
		browser.script("""
				const [path] = arguments;
				const real = window.fetch;
				window.fetch = async (url, options) => {
					if (String(url).endsWith(path)) {
						await real(url, { ...options, body: options.body.replaceAll('mine', 'them') });
					}
					return real(url, options);
				};
				""", path);
		browser.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
		assertThat(browser.await("jets-event .json", "").getText()).contains("mine");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					event  | {"bus": "default", "source": "my.shop", "detailType": "copied", "detail": "{\\"who\\": \\"it's\\"}"} | copied from my.shop
					invoke | {"job": "orderJob-pay", "payload": "{\\"detail\\": {}}"} | orderJob-pay
					item   | {"table": "orders", "operation": "put", "item": "{\\"id\\": \\"copied\\"}"} | INSERT in orders id=copied
					item   | {"table": "orders", "operation": "update", "item": "{\\"id\\": \\"copied\\", \\"note\\": \\"n\\"}"} | MODIFY in orders id=copied
					item   | {"table": "orders", "operation": "delete", "item": "{\\"id\\": \\"copied\\"}"} | REMOVE in orders id=copied
					""")
	void copiedCommandDoesWhatThePageDoes(String kind, String form, String row) throws Exception {
		open("");
		Object command = browser.asyncScript(
				"""
						import('/console/commands.js').then(({ curlCommand }) => done(curlCommand(arguments[0], JSON.parse(arguments[1]), ['id'])));
						""",
				kind, form);
		assertThat(new ProcessBuilder("bash", "-c", command + " --silent --fail-with-body").start().waitFor()).isZero();
		browser.await("jets-event-row", row);
	}

	@Test
	void resourcesAndTimeOfAnEventAreKept() {
		String type = "t" + UUID.randomUUID();
		put(type, "{\"state\": \"paid\"}", "arn:aws:s3:::orders");
		open("");
		browser.await("jets-event-row .row", type).click();
		browser.await("jets-event .actions a", "Edit and send again").click();
		browser.await("[role=tabpanel] summary", "Resources and time");
		browser.await("the resource", () -> "arn:aws:s3:::orders".equals(browser.value(".more textarea")));
		String time = browser.value(".more input");
		assertThat(time).endsWith("Z");
		browser.await(".why", "yes");
		browser.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
		browser.await("jets-event header", "sent again, see the original");
		browser.await("jets-event .json", "\"arn:aws:s3:::orders\"");
		browser.await("jets-event .json", time);
	}

	@Test
	void savedEventIsWhatTheFunctionGets() throws Exception {
		open("/send");
		browser.await(".template option", "orderJob-pay: misses").click();
		browser.await(".why", "expected");
		browser.await("button:disabled", "Save for tests");
		browser.await(".template option", "orderJob-pay: matches").click();
		browser.await(".why", "yes");
		Path file = save("from-send", "orderJob-pay");
		assertThat(JobEvent.of(file.toString(), Files.readString(file)).json()).contains("\"my.shop\"",
				"\"region\": \"eu-central-1\"");
	}

	@Test
	void savedRecordsAreWhatTheFunctionGets() throws Exception {
		open("/send");
		browser.await(".template option", "orderJob-ship: matches").click();
		browser.await("[role=tab][aria-selected=true]", "Stream records");
		Path file = save("records", "orderJob-ship");
		assertThat(JobEvent.of(file.toString(), Files.readString(file)).json()).contains("\"Records\"");
	}

	private static Path save(String name, String job) {
		browser.await(".actions button:enabled", "Save for tests").click();
		browser.await("dialog option", job);
		browser.fill("dialog input", name);
		browser.await("dialog .primary", "Save").click();
		browser.await("dialog", "Saved");
		browser.await("dialog .primary", "Close").click();
		return project.resolve("src/test/resources/events/" + job + "/" + name + ".json");
	}

	@Test
	void writeThatCausesNoChangeSaysThatItWasWritten() {
		String id = UUID.randomUUID().toString();
		putItem(Map.of("id", AttributeValue.fromS(id)));
		open("/send");
		browser.await("[role=tab]", "Item").click();
		browser.await("jets-send", "Key: id (S)");
		browser.fill("textarea", "{\"id\": \"" + id + "\"}");
		browser.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
		browser.await("[role=status].note", "Written to orders");
		putItem(Map.of("id", AttributeValue.fromS("of somebody else")));
		putItem(Map.of("id", AttributeValue.fromS(id), "note", AttributeValue.fromS("new")));
		browser.await("jets-event header", "MODIFY in orders id=" + id);
	}

	@Test
	void partsOfThePageAreLoadedSeparately() {
		open("");
		failRequests("/tables", "There are no tables");
		browser.keys("s");
		browser.await("[role=alert]", "There are no tables");
		browser.await(".template option", "orderJob-pay: matches");
		browser.await("[role=tab]", "Item").click();
		browser.await("[role=tabpanel]", "There are no tables");
	}

	@Test
	void commandsKeepAllDigits() {
		open("");
		Object item = browser.asyncScript("""
				import('/console/json.js').then(({ dynamoDbItem }) => done(JSON.stringify(
					dynamoDbItem('{"n": 12345678901234567890.10, "l": [-1e5, "1", true, null, {"m": 0}]}', false))));
				""");
		assertThat(item).isEqualTo("{\"n\":{\"N\":\"12345678901234567890.10\"},\"l\":{\"L\":[{\"N\":\"-1e5\"},"
				+ "{\"S\":\"1\"},{\"BOOL\":true},{\"NULL\":true},{\"M\":{\"m\":{\"N\":\"0\"}}}]}}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					event  | {"bus": "default", "source": "my.shop", "detailType": "d", "detail": "{\\"who\\": \\"it's\\"}", "resources": "arn:1\\n\\narn:2", "time": "2026-01-01T00:00:00Z"} | events put-events --entries [{"EventBusName":"default","Source":"my.shop","DetailType":"d","Detail":"{\\"who\\": \\"it's\\"}","Resources":["arn:1","arn:2"],"Time":1767225600}]
					invoke | {"job": "orderJob-pay", "payload": "{\\"a\\": \\"$HOME\\"}"} | lambda invoke --cli-binary-format raw-in-base64-out --function-name orderJob-pay --payload {"a": "$HOME"} /dev/stdout
					item   | {"table": "orders", "operation": "put", "item": "{\\"id\\": \\"1\\", \\"n\\": 12345678901234567890}"} | dynamodb put-item --table-name orders --item {"id":{"S":"1"},"n":{"N":"12345678901234567890"}}
					item   | {"table": "orders", "operation": "update", "item": "{\\"id\\": \\"1\\", \\"n\\": 2}"} | dynamodb update-item --table-name orders --key {"id":{"S":"1"}} --attribute-updates {"n":{"Action":"PUT","Value":{"N":"2"}}}
					item   | {"table": "orders", "operation": "delete", "item": "{\\"id\\": \\"1\\"}"} | dynamodb delete-item --table-name orders --key {"id":{"S":"1"}}
					""")
	void copiedAwsCommandHasTheArgumentsOfTheCli(String kind, String form, String arguments) throws Exception {
		open("");
		Object command = browser.asyncScript(
				"""
						import('/console/commands.js').then(({ awsCommand }) => done(awsCommand(arguments[0], JSON.parse(arguments[1]), ['id'])));
						""",
				kind, form);
		Process shell = new ProcessBuilder("bash", "-c", "aws() { printf '%s' \"$*\"; }; " + command).start();
		assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
			.isEqualTo("--endpoint-url " + application.url() + " " + arguments);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"a": 1, "b": [{}, [], -1.5e3, "\\u00e4", null]} |
			{"a": }           | Line 1, column 7: expected a value, but found }
			{"a": 1,}         | Line 1, column 9: expected a name in double quotes, but found }
			{"a" 1}           | Line 1, column 6: expected :, but found 1
			[1 2]             | Line 1, column 4: expected , or ], but found 2
			{"a": "b          | Line 1, column 7: expected a value, but found "
			{"a": 01}         | Line 1, column 8: expected , or }, but found 1
			{} {}             | Line 1, column 4: expected nothing after the value, but found {
			{"a": 1           | Line 1, column 8: expected , or }, but the text ends
			""")
	void problemOfJsonHasItsPlace(String json, String problem) {
		open("");
		assertThat(browser.asyncScript("""
				import('/console/json-problem.js').then(({ jsonProblem }) => done(jsonProblem(arguments[0])));
				""", json)).isEqualTo(problem);
	}

	@Test
	void invalidJsonCannotBeCopied() {
		open("/send");
		browser.fill("textarea", "{\"a\": }");
		browser.await(".note.bad", "Line 1");
		browser.await("button:disabled", "Copy as aws");
		browser.await("button:disabled", "Copy as curl");
		browser.fill("textarea", "{\"a\": 1}");
		browser.await("button:enabled", "Copy as aws");
	}

}
