package io.jets.browser;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the console of an application whose jobs follow tables on AWS.
 */
class FollowedAwsIntegrationTests {

	@TempDir
	private static Path project;

	@Test
	void bannerWarnsAndItemsCannotBeWritten() throws Exception {
		Browser.assumeInstalled();
		try (Browser browser = new Browser();
				ConsoleProcess application = ConsoleProcess.start(project, "--jets.local.dynamodb.endpoint=aws")) {
			browser.open(application.url() + "/console");
			browser.await(".banner", "Jobs follow tables on AWS");
			browser.await("jets-activity .empty", "Nothing has happened yet");
			for (String scheme : List.of("light", "dark")) {
				browser.colorScheme(scheme);
				assertThat(browser.seriousViolations()).as(scheme).isEmpty();
			}
			browser.open(application.url() + "/console/send");
			browser.await(".banner", "The console writes no items");
			browser.await(".template option", "orderJob-pay: matches");
			browser.await("[role=tab]", "Item").click();
			browser.await("[role=tabpanel]", "AWS");
			browser.await(".primary:disabled", "Send");
			assertThat(browser.errors()).isEmpty();
		}
	}

}
