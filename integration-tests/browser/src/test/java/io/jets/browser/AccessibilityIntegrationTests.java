package io.jets.browser;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that axe finds nothing serious, in both colour schemes.
 */
class AccessibilityIntegrationTests extends AbstractConsoleTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                  | jets-event-row .run                   | orderJob-pay
			/send               | .template option                      | orderJob-pay: matches
			/schedules          | jets-schedules .card                  | every hour
			/jobs               | jets-jobs th                          | orderJob-ship
			/jobs/orderJob-ship | jets-jobs pre                         | dynamodb:GetRecords
			/given-up           | jets-failed .empty, jets-failed .card | was given up
			""")
	void pagesHaveNothingSerious(String page, String selector, String content) {
		putEvent("paid");
		assertThat(seriousViolations(() -> {
			open(page);
			browser.await("nav .state", "live");
			browser.await(selector, content);
		})).isEmpty();
	}

	@Test
	void detailsHaveNothingSerious() {
		String type = putEvent("paid");
		assertThat(seriousViolations(() -> {
			open("");
			browser.await("jets-event-row .row", type).click();
			browser.await("jets-event .run", "orderJob-pay");
		})).isEmpty();
		assertThat(seriousViolations(() -> {
			open("");
			browser.await("jets-event-row .row", type).click();
			browser.await("jets-event .run", "orderJob-pay").click();
			browser.await("jets-run header", "orderJob-pay");
		})).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Item, Key: id (S)", "Stream records, 'Batch, as Lambda sends it'", "Invoke, Payload" })
	void tabsOfSendHaveNothingSerious(String tab, String content) {
		assertThat(seriousViolations(() -> {
			open("/send");
			browser.await(".template option", "orderJob-pay: matches");
			browser.await("[role=tab]", tab).click();
			browser.await("[role=tab][aria-selected=true]", tab);
			browser.await("[role=tabpanel]", content);
		})).isEmpty();
	}

	@Test
	void dialogsHaveNothingSerious() {
		assertThat(seriousViolations(() -> {
			open("/send");
			browser.await(".template option", "orderJob-pay: matches").click();
			browser.await(".actions button:enabled", "Save for tests").click();
			browser.await("dialog", "Save for tests");
		})).isEmpty();
		assertThat(seriousViolations(() -> {
			open("");
			browser.await("nav .state", "live");
			browser.await("jets-event-row, jets-activity .empty", "");
			browser.keys("?");
			browser.await(".help", "Keyboard");
		})).isEmpty();
	}

	@Test
	void failuresAndCardsHaveNothingSerious() {
		putItem(Map.of("id", AttributeValue.fromS(UUID.randomUUID().toString()), "note", AttributeValue.fromS("boom")));
		assertThat(seriousViolations(() -> {
			open("/given-up");
			browser.await("jets-failed .card button", "Show what").click();
			browser.await("jets-failed pre", "condition");
		})).isEmpty();
	}

	/**
	 * Opens a page in each colour scheme.
	 * @return its violations, each with the colour scheme
	 */
	private static List<String> seriousViolations(Runnable page) {
		return Stream.of("light", "dark").flatMap((scheme) -> {
			browser.colorScheme(scheme);
			page.run();
			return browser.seriousViolations().stream().map((violation) -> scheme + ": " + violation);
		}).toList();
	}

}
