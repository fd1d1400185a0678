package io.jets.browser;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.jets.test.event.JobEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ConsoleIntegrationTests {

	private static final StaticCredentialsProvider CREDENTIALS = StaticCredentialsProvider
		.create(AwsBasicCredentials.create("local", "local"));

	@TempDir
	private static Path project;

	private static ConsoleProcess application;

	private static Browser browser;

	@BeforeAll
	static void start() throws Exception {
		boolean required = Boolean.parseBoolean(System.getenv("JETS_BROWSER_REQUIRED"));
		assumeTrue(required || Browser.isInstalled(),
				"The console's tests are skipped: install Chromium and its driver, on Debian with"
						+ " \"apt-get install chromium chromium-driver\"");
		browser = new Browser();
		application = ConsoleProcess.start(project);
	}

	@AfterAll
	static void end() throws Exception {
		if (browser != null) {
			browser.close();
		}
		if (application != null) {
			application.close();
		}
	}

	@AfterEach
	void hasNoErrors() {
		assertThat(browser.errors()).isEmpty();
	}

	@Test
	void eventAppearsWithItsRunWithoutReload() {
		open("");
		String type = putEvent("paid");
		browser.await("jets-event-row", type);
		browser.await("jets-event-row .run", "orderJob-pay");
	}

	@Test
	void eventThatNoJobTakesIsExplainedCorrectedAndSentAgain() {
		open("");
		String type = putEvent("Paid");
		browser.await("jets-event-row .row", type).click();
		browser.await("jets-event .difference", "detail.state");
		assertThat(browser.await("jets-event .why", "orderJob-pay").getText()).contains("nearly", "is \"Paid\"",
				"expected \"paid\"", "only the letter case differs", "OrderJob#pay");
		browser.keys("r");
		browser.await("h1", "Edit and send again");
		browser.await(".why", "nearly");
		browser.fill("textarea", "{\"state\": \"paid\"}");
		browser.await(".why", "yes");
		browser.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
		browser.await("jets-event .run", "succeeded");
		assertThat(browser.await("jets-event header", type).getText()).contains("sent again of");
	}

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
	void pauseHoldsThePageAndCountsWhatIsNew() {
		open("");
		putEvent("paid");
		browser.await("jets-event-row", "my.shop");
		browser.keys("p");
		browser.await("button[aria-pressed=true]", "Continue");
		String type = putEvent("paid");
		browser.await(".news", "1 new");
		assertThat(browser.text()).doesNotContain(type);
		browser.keys("p");
		browser.await("jets-event-row", type);
	}

	@Test
	void filterIsPartOfTheUrl() {
		String taken = putEvent("paid");
		String other = putEvent("refused");
		open("");
		browser.await("jets-event-row", taken);
		browser.keys("/");
		browser.keys("outcome:none type:" + other);
		browser.await("only what matches", () -> browser.elements("jets-event-row").size() == 1);
		assertThat(browser.driver().getCurrentUrl()).contains("?q=outcome%3Anone+type%3A" + other);
		browser.driver().navigate().refresh();
		browser.await("jets-event-row", other);
		assertThat(browser.elements("jets-event-row")).hasSize(1);
		browser.fill("input[type=search]", "nonsense:1 outcome:good");
		browser.await(".note", "Not understood: outcome:good");
	}

	@Test
	void changeShowsBothImages() {
		String id = UUID.randomUUID().toString();
		putItem(Map.of("id", AttributeValue.fromS(id), "note", AttributeValue.fromS("first")));
		putItem(Map.of("id", AttributeValue.fromS(id), "total", AttributeValue.fromN("1.50")));
		open("");
		browser.await("jets-event-row .row", "MODIFY in orders id=" + id).click();
		assertThat(browser.await("jets-event .images", "note removed").getText()).contains("\"first\"", "total added",
				"1.5");
		browser.await("jets-event .switch", "").click();
		browser.await("jets-event .images", "{\"N\":\"1.5\"}");
	}

	@Test
	void failedBatchIsRetriedGivenUpAndSentAgain() {
		String id = UUID.randomUUID().toString();
		putItem(Map.of("id", AttributeValue.fromS(id), "note", AttributeValue.fromS("boom")));
		open("");
		browser.await("jets-event-row", id);
		browser.await("jets-event-row .run", "cannot be shipped").click();
		browser.await("jets-run .trace", "The order " + id + " cannot be shipped");
		browser.await("jets-run .trace pre", "OrderJob.ship");
		browser.await("two attempts", () -> browser.elements("jets-run .attempts rect").size() == 2);
		browser.await("nav a", "Given up").click();
		browser.await("jets-failed .card button", "Show what").click();
		browser.await("jets-failed pre", "\"condition\"");
		browser.await("jets-failed .card button", "Send again").click();
		browser.await("jets-failed .tag", "sent again");
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
					event  | {"bus": "default", "source": "my.shop", "detailType": "copied", "detail": "{\\"who\\": \\"it's\\"}"} | copied from my.shop
					invoke | {"job": "orderJob-pay", "payload": "{\\"detail\\": {}}"} | orderJob-pay
					item   | {"table": "orders", "operation": "put", "item": "{\\"id\\": \\"copied\\"}"} | INSERT in orders id=copied
					item   | {"table": "orders", "operation": "update", "item": "{\\"id\\": \\"copied\\", \\"note\\": \\"n\\"}"} | MODIFY in orders id=copied
					item   | {"table": "orders", "operation": "delete", "item": "{\\"id\\": \\"copied\\"}"} | REMOVE in orders id=copied
					""")
	void copiedCommandDoesWhatThePageDoes(String kind, String form, String row) throws Exception {
		open("");
		Object command = browser.driver()
			.executeAsyncScript(
					"""
							const [kind, form, done] = arguments;
							import('/console/commands.js').then(({ curlCommand }) => done(curlCommand(kind, JSON.parse(form), ['id'])));
							""",
					kind, form);
		assertThat(new ProcessBuilder("bash", "-c", command + " --silent --fail-with-body").start().waitFor()).isZero();
		browser.await("jets-event-row", row);
	}

	@Test
	void scheduleIsPausedContinuedAndFired() {
		open("/schedules");
		browser.await("jets-schedules .card", "every hour");
		browser.await("jets-schedules button", "Pause").click();
		browser.await("jets-schedules .tag", "paused here");
		browser.await("jets-schedules button", "Continue").click();
		browser.await("jets-schedules button", "Pause");
		browser.await("jets-schedules button", "Fire now").click();
		browser.await("jets-event .run", "orderJob-count");
	}

	@Test
	void payloadStaysText() {
		open("");
		String type = "<img src=x onerror=document.title='hacked'>" + UUID.randomUUID();
		put(type, "{\"html\":\"<img src=x onerror=document.title='hacked'>\",\"state\":\"paid\"}");
		browser.await("jets-event-row .row", type).click();
		browser.await("jets-event .json", "<img src=x onerror");
		browser.await("jets-event .run", "orderJob-pay").click();
		browser.await("jets-run .json", "<img src=x onerror");
		assertThat(browser.elements("img")).hasSize(1);
		assertThat(browser.driver().getTitle()).doesNotContain("hacked");
	}

	@Test
	void keyboardSelectsOpensAndCloses() {
		String first = putEvent("paid");
		String second = putEvent("paid");
		open("");
		browser.await("jets-event-row", second);
		browser.keys("j");
		browser.await("jets-event header", second);
		browser.keys("j");
		browser.await("jets-event header", first);
		browser.keys("k");
		browser.await("jets-event header", second);
		browser.await("jets-event .run", "orderJob-pay");
		browser.keys(Keys.ENTER);
		browser.await("jets-run header", "orderJob-pay");
		browser.keys(Keys.ESCAPE);
		browser.await("no detail", () -> browser.elements("article").isEmpty());
		browser.keys("?");
		browser.await(".help", "edit and send again");
		browser.keys(Keys.ESCAPE);
		browser.await("no help", () -> browser.elements(".help").isEmpty());
		browser.keys("s");
		browser.await("h1", "Send");
	}

	@Test
	void eightTabsShareOneStream() {
		String main = browser.driver().getWindowHandle();
		try {
			open("");
			browser.await("nav .state", "live");
			List<String> tabs = IntStream.range(0, 7).mapToObj((tab) -> {
				browser.driver().switchTo().newWindow(WindowType.TAB);
				open("");
				browser.await("nav .state", "live");
				return browser.driver().getWindowHandle();
			}).toList();
			String type = putEvent("paid");
			for (String tab : tabs) {
				browser.driver().switchTo().window(tab);
				browser.await("jets-event-row", type);
			}
			browser.driver().switchTo().window(main);
			browser.driver().switchTo().newWindow(WindowType.TAB);
			String last = browser.driver().getWindowHandle();
			open("");
			browser.driver().switchTo().window(main);
			browser.driver().close();
			browser.driver().switchTo().window(last);
			String afterwards = putEvent("paid");
			browser.await("jets-event-row", afterwards);
			main = last;
		}
		finally {
			for (String tab : browser.driver().getWindowHandles()) {
				if (!tab.equals(main)) {
					browser.driver().switchTo().window(tab).close();
				}
			}
			browser.driver().switchTo().window(main);
		}
	}

	@Test
	void pageGoesOnAfterRestartByDevtools() throws Exception {
		open("");
		String before = putEvent("paid");
		browser.await("jets-event-row", before);
		application.restart();
		String after = putEvent("paid");
		browser.await("jets-event-row", after);
		assertThat(browser.text()).contains(before);
	}

	@Test
	void pageStartsAnewAfterTheApplicationWasKilled() throws Exception {
		open("");
		String before = putEvent("paid");
		browser.await("jets-event-row", before);
		application = application.kill();
		String after = putEvent("paid");
		browser.await("jets-event-row", after);
		assertThat(browser.text()).doesNotContain(before);
		browser.await("nav .state", "live");
		open("/send");
		browser.fill("textarea", "{\"state\": \"paid\"}");
		browser.fill("input[list=event-source]", "my.shop");
		browser.await(".why", "yes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/send", "/schedules", "/jobs", "/jobs/orderJob-ship", "/failed", "event", "run" })
	void axeFindsNothingSerious(String page) {
		String type = putEvent("paid");
		for (String scheme : List.of("light", "dark")) {
			browser.colorScheme(scheme);
			boolean detail = !page.isEmpty() && !page.startsWith("/");
			open(detail ? "" : page);
			if (detail) {
				browser.await("jets-event-row .row", type).click();
				browser.await("jets-event .run", "orderJob-pay");
				if (page.equals("run")) {
					browser.await("jets-event .run", "orderJob-pay").click();
					browser.await("jets-run header", "orderJob-pay");
				}
			}
			browser.await("nav .state", "live");
			List<Rule> violations = new AxeBuilder().analyze(browser.driver()).getViolations();
			assertThat(violations).filteredOn((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
				.as(scheme)
				.map((rule) -> rule.getId() + ": " + rule.getNodes())
				.isEmpty();
		}
	}

	private static void open(String page) {
		browser.open(application.url() + "/console" + page);
	}

	/**
	 * Puts an event with a detail type of its own.
	 * @return the detail type
	 */
	private static String putEvent(String state) {
		String type = "t" + UUID.randomUUID();
		put(type, "{\"state\": \"" + state + "\"}");
		return type;
	}

	private static void put(String type, String detail) {
		try (EventBridgeClient client = EventBridgeClient.builder()
			.endpointOverride(URI.create(application.url()))
			.region(Region.EU_CENTRAL_1)
			.credentialsProvider(CREDENTIALS)
			.build()) {
			client.putEvents((request) -> request
				.entries(PutEventsRequestEntry.builder().source("my.shop").detailType(type).detail(detail).build()));
		}
	}

	private static void putItem(Map<String, AttributeValue> item) {
		try (DynamoDbClient client = DynamoDbClient.builder()
			.endpointOverride(URI.create(application.url()))
			.region(Region.US_EAST_1)
			.credentialsProvider(CREDENTIALS)
			.build()) {
			client.putItem((request) -> request.tableName("orders").item(item));
		}
	}

}
