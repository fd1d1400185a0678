package io.jets.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the application and the browser for the tests of a class.
 */
abstract class AbstractConsoleTests {

	private static final StaticCredentialsProvider CREDENTIALS = StaticCredentialsProvider
		.create(AwsBasicCredentials.create("local", "local"));

	@TempDir
	static Path project;

	static ConsoleProcess application;

	static Browser browser;

	@BeforeAll
	static void start() throws Exception {
		Browser.assumeInstalled();
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

	static void open(String page) {
		browser.open(application.url() + "/console" + page);
	}

	/**
	 * Makes the requests of the open page fail.
	 * @param path the end of their paths
	 * @param message the message of the response
	 */
	static void failRequests(String path, String message) {
		browser.script("""
				const [path, message] = arguments;
				const real = window.fetch;
				window.fetch = (url, options) => String(url).endsWith(path)
					? Promise.resolve(new Response(JSON.stringify({ message }), { status: 500 })) : real(url, options);
				""", path, message);
	}

	/**
	 * Puts an event with a detail type of its own.
	 * @return the detail type
	 */
	static String putEvent(String state) {
		String type = "t" + UUID.randomUUID();
		put(type, "{\"state\": \"" + state + "\"}");
		return type;
	}

	static void put(String type, String detail, String... resources) {
		try (EventBridgeClient client = EventBridgeClient.builder()
			.endpointOverride(URI.create(application.url()))
			.region(Region.EU_CENTRAL_1)
			.credentialsProvider(CREDENTIALS)
			.build()) {
			client.putEvents((request) -> request.entries(PutEventsRequestEntry.builder()
				.source("my.shop")
				.detailType(type)
				.detail(detail)
				.resources(resources)
				.build()));
		}
	}

	static void putItem(Map<String, AttributeValue> item) {
		try (DynamoDbClient client = DynamoDbClient.builder()
			.endpointOverride(URI.create(application.url()))
			.region(Region.US_EAST_1)
			.credentialsProvider(CREDENTIALS)
			.build()) {
			client.putItem((request) -> request.tableName("orders").item(item));
		}
	}

}
