package io.jets.browser;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that axe finds nothing serious, in both colour schemes.
 */
class AccessibilityIntegrationTests extends AbstractConsoleTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "/send", "/schedules", "/jobs", "/jobs/orderJob-ship", "/given-up" })
	void pagesHaveNothingSerious(String page) {
		assertThat(seriousViolations(() -> {
			open(page);
			browser.await("nav .state", "live");
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
	@ValueSource(strings = { "Item", "Stream records", "Invoke" })
	void tabsOfSendHaveNothingSerious(String tab) {
		assertThat(seriousViolations(() -> {
			open("/send");
			browser.await(".template option", "orderJob-pay: matches");
			browser.await("[role=tab]", tab).click();
			browser.await("[role=tab][aria-selected=true]", tab);
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
