package io.jets.browser;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleIntegrationTests extends AbstractConsoleTests {

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
		assertThat(browser.await("jets-event header", type).getText()).contains("sent again, see the original");
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
		browser.fill("input[type=search]", "outcom:none");
		browser.await(".empty", "outcom:none was searched as text. The fields are job:, outcome:");
	}

	@Test
	void filterByJobFindsEventsThatItDoesNotTake() {
		String taken = putEvent("paid");
		String refused = putEvent("refused");
		open("?q=job:orderJob-pay");
		browser.await("jets-event-row", taken);
		browser.await("jets-event-row", refused);
		open("?q=job:orderJob-pay+outcome:none");
		browser.await("jets-event-row", refused);
		assertThat(browser.text()).doesNotContain(taken);
		open("/jobs/orderJob-pay");
		browser.await("jets-jobs a[href*=none]", "other event").click();
		browser.await("jets-event-row", refused);
	}

	@Test
	void unknownAddressIsNotFound() {
		open("/nonsense");
		browser.await(".empty", "There is no page /console/nonsense");
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
		browser.await("jets-event-row .row", id).click();
		browser.await("jets-event .run", "given up").click();
		browser.await("jets-run .trace", "The order " + id + " cannot be shipped");
		browser.await("jets-run .trace pre", "OrderJob.ship");
		browser.await("jets-run header", "given up");
		browser.await("two attempts", () -> browser.elements("jets-run .attempts rect").size() == 2);
		browser.await("nav a", "Given up").click();
		browser.await("jets-failed .card h2", "id=" + id);
		browser.await("jets-failed .card code", "cannot be shipped");
		browser.await("jets-failed .card button", "Show what").click();
		browser.await("jets-failed pre", "\"condition\"");
		browser.await("jets-failed .card button", "Send again").click();
		browser.await("jets-failed .tag", "sent again");
		browser.await("nav a", "Jobs").click();
		browser.await("h1", "Jobs");
		browser.await("nav a", "Given up").click();
		browser.await("jets-failed .card .tag", "sent again");
	}

	@Test
	void recordThatIsEditedAndSentDoesNotCountAsSentAgain() {
		String id = UUID.randomUUID().toString();
		putItem(Map.of("id", AttributeValue.fromS(id), "note", AttributeValue.fromS("boom")));
		open("");
		browser.await("jets-event-row .row", id).click();
		browser.await("jets-event .run", "given up");
		browser.await("jets-event .actions a", "Edit and send again").click();
		browser.await("[role=tab][aria-selected=true]", "Stream records");
		browser.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
		browser.await("jets-event header", "sent again, see the original");
		browser.await("nav a", "Given up").click();
		browser.await("jets-failed .card h2", id);
		assertThat(browser.elements("jets-failed .card h2")).extracting(WebElement::getText)
			.filteredOn((text) -> text.contains(id))
			.isNotEmpty()
			.noneMatch((text) -> text.contains("sent again"));
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
	void eventThatNoJobTakesSaysSoBesideALongTitle() {
		open("");
		String type = "t".repeat(80) + UUID.randomUUID();
		put(type, "{\"state\": \"Paid\"}");
		browser.await("jets-event-row .row", type).click();
		browser.await("jets-event header", type);
		WebElement tag = browser.await("[aria-current=true] .tag", "no job");
		assertThat(tag.getRect().getX() + tag.getRect().getWidth())
			.isLessThanOrEqualTo(browser.await("jets-activity", "").getRect().getWidth());
		assertThat(tag.findElement(By.xpath("..")).getRect().getWidth())
			.isGreaterThanOrEqualTo(tag.getRect().getWidth());
	}

	@Test
	void rowsAreInTheOrderOfTheEventsWhateverChangedLater() {
		open("");
		Object numbers = browser.asyncScript(
				"""
						import('/console/journal.js').then(async ({ Journal }) => {
							const entry = (number, sequence) => ({ type: 'event', number, sequence });
							const all = { sequence: 4, complete: true, entries: [entry(1, 1), entry(2, 2), entry(3, 3), entry(4, 4)] };
							const changes = { sequence: 9, complete: false, entries: [entry(1, 8), entry(2, 7), entry(9, 9)] };
							window.fetch = (url) => Promise.resolve(new Response(JSON.stringify(
								{ start: 'a', ...(url.endsWith('after=-0') ? all : changes) })));
							const journal = new Journal();
							await journal.follow();
							await journal.follow();
							done([...journal.events.values()].map(({ number, sequence }) => `${number}-${sequence}`).join(' '));
						});
						""");
		assertThat(numbers).isEqualTo("1-8 2-7 3-3 4-4 9-9");
	}

	@ParameterizedTest
	@CsvSource({ "outcome:retrying, 1 2", "outcome:failed, 1 2 4", "outcome:ok, 3" })
	void outcomesAreThoseOfTheLatestAttempts(String filter, String events) {
		open("");
		Object found = browser.asyncScript(
				"""
						import('/console/filter.js').then(({ parse }) => {
							const failed = { delivery: 1, outcome: 'FAILED', nextAttempt: '2026-01-01T00:00:00Z' };
							const runs = { 1: [failed], 2: [{ ...failed, nextAttempt: null }, failed],
								3: [failed, { delivery: 1, outcome: 'SUCCEEDED' }], 4: [failed, { ...failed, nextAttempt: null }] };
							done(Object.keys(runs).filter((event) => parse(arguments[0]).matches({ jobs: [] }, runs[event])).join(' '));
						});
						""",
				filter);
		assertThat(found).isEqualTo(events);
	}

	@Test
	void jobShowsHowFarItsStreamWasRead() {
		putItem(Map.of("id", AttributeValue.fromS(UUID.randomUUID().toString())));
		open("/jobs/orderJob-ship");
		browser.await("jets-jobs dl", "none, all records are done");
		browser.await("jets-jobs dl", "since the application was started, 0 filtered out");
		browser.await("jets-jobs dl", "added at");
		browser.await("jets-jobs h3", "RIGHTS");
		browser.await("jets-jobs pre", "dynamodb:GetRecords");
		browser.await("jets-jobs summary", "OrderJobShipStream1");
		browser.await("jets-jobs dd", "1024 MB");
	}

	@Test
	void problemOfOnePartOfAJobIsShownBesideTheOthers() {
		open("/jobs");
		browser.await("jets-jobs th a", "orderJob-ship");
		failRequests("/template", "There is no template");
		browser.await("jets-jobs th a", "orderJob-ship").click();
		browser.await("jets-jobs dl", "since the application was started");
		browser.await("[role=alert]", "There is no template");
		browser.await("h1 a", "Jobs").click();
		browser.await("jets-jobs th a", "orderJob-pay");
		assertThat(browser.elements("[role=alert]")).isEmpty();
	}

}
