package io.jets.browser;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that pages go on when the application stops and starts.
 */
class ReconnectIntegrationTests extends AbstractConsoleTests {

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
	void pageReconnectsAfterAnAnswerThatClosesTheStream() throws Exception {
		open("");
		browser.await("nav .state", "live");
		application.end();
		CountDownLatch asked = new CountDownLatch(1);
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", application.port()), 0);
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(503, -1);
			exchange.close();
			if (exchange.getRequestURI().getPath().equals("/console/api/stream")) {
				asked.countDown();
			}
		});
		server.start();
		try {
			assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
			browser.await(".banner", "does not answer");
		}
		finally {
			server.stop(0);
		}
		application = application.startAgain();
		browser.await("nav .state", "live");
		browser.await("jets-event-row", putEvent("paid"));
		assertThat(browser.errors()).allMatch((error) -> error.contains("503"));
	}

	@Test
	void pageFetchesANewTokenAndRepeatsTheCommand() {
		open("");
		Object decisions = browser.asyncScript("""
				import('/console/api.js').then(async ({ post, session }) => {
					const real = window.fetch;
					window.fetch = () => Promise.resolve(new Response(JSON.stringify({ token: '0'.repeat(32) })));
					await session();
					window.fetch = real;
					done((await post('/decisions', { event: '{}' })).decisions.length);
				});
				""");
		assertThat(decisions).isEqualTo(1L);
		assertThat(browser.errors()).hasSize(1).allMatch((error) -> error.contains("403"));
	}

	@Test
	void openPageSendsToTheNextApplication() throws Exception {
		open("/send");
		browser.await(".template option", "orderJob-pay: matches").click();
		browser.await(".why", "yes");
		application = application.kill();
		browser.await("nav .state", "live");
		browser.await(".primary", "Send").click();
		browser.await("jets-event .run", "orderJob-pay");
	}

	@Test
	void numbersOfAnotherStartAreNotShown() throws Exception {
		open("");
		String type = putEvent("paid");
		browser.await("jets-event-row .row", type).click();
		browser.await("jets-event header", type);
		browser.keys("p");
		browser.await("button[aria-pressed=true]", "Continue");
		String url = browser.driver().getCurrentUrl();
		application = application.kill();
		browser.await("no detail", () -> browser.elements("article").isEmpty());
		browser.await("button[aria-pressed=false]", "Pause");
		browser.await("jets-event-row", putEvent("paid"));
		open("/send?event=1");
		browser.await("h1", "Edit and send again");
		application = application.kill();
		browser.await("Send without an event", () -> browser.driver().getCurrentUrl().endsWith("/console/send"));
		assertThat(url).contains("/console/events/");
	}

	@Test
	void schedulesShowWhatARestartHasEnabled() throws Exception {
		open("/schedules");
		browser.await("jets-schedules button", "Pause").click();
		browser.await("jets-schedules .tag", "paused here");
		application.restart();
		browser.await("jets-schedules button", "Pause");
		assertThat(browser.elements("jets-schedules .tag.warn")).isEmpty();
	}

}
