package io.jets.browser;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tests that axe finds nothing serious, in both colour schemes.
 */
class AccessibilityIntegrationTests extends AbstractConsoleTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "/send", "/schedules", "/jobs", "/jobs/orderJob-ship", "/given-up" })
	void pagesHaveNothingSerious(String page) {
		inBothSchemes(() -> {
			open(page);
			browser.await("nav .state", "live");
		});
	}

	@Test
	void detailsHaveNothingSerious() {
		String type = putEvent("paid");
		inBothSchemes(() -> {
			open("");
			browser.await("jets-event-row .row", type).click();
			browser.await("jets-event .run", "orderJob-pay");
		});
		inBothSchemes(() -> {
			open("");
			browser.await("jets-event-row .row", type).click();
			browser.await("jets-event .run", "orderJob-pay").click();
			browser.await("jets-run header", "orderJob-pay");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Item", "Stream records", "Invoke" })
	void tabsOfSendHaveNothingSerious(String tab) {
		inBothSchemes(() -> {
			open("/send");
			browser.await(".template option", "orderJob-pay: matches");
			browser.await("[role=tab]", tab).click();
			browser.await("[role=tab][aria-selected=true]", tab);
		});
	}

	@Test
	void dialogsHaveNothingSerious() {
		inBothSchemes(() -> {
			open("/send");
			browser.await(".template option", "orderJob-pay: matches").click();
			browser.await(".actions button:enabled", "Save for tests").click();
			browser.await("dialog", "Save for tests");
		});
		inBothSchemes(() -> {
			open("");
			browser.await("nav .state", "live");
			browser.keys("?");
			browser.await(".help", "Keyboard");
		});
	}

	@Test
	void failuresAndCardsHaveNothingSerious() {
		putItem(Map.of("id", AttributeValue.fromS(UUID.randomUUID().toString()), "note", AttributeValue.fromS("boom")));
		inBothSchemes(() -> {
			open("/given-up");
			browser.await("jets-failed .card button", "Show what").click();
			browser.await("jets-failed pre", "condition");
		});
	}

	private static void inBothSchemes(Runnable page) {
		for (String scheme : List.of("light", "dark")) {
			browser.colorScheme(scheme);
			page.run();
			browser.hasNothingSerious(scheme);
		}
	}

}
