package io.jets.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the console of a running application.
 */
@ExtendWith(OutputCaptureExtension.class)
class LocalConsoleTests {

	private static final HttpClient http = HttpClient.newHttpClient();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					aws                                            | true  | endpoint is AWS, so the console writes no items there
					https://dynamodb.eu-central-1.amazonaws.com    | true  | endpoint is AWS, so the console writes no items there
					https://dynamodb.invalid                       | false | endpoint is on another machine, so the console writes no items there
					""")
	void writesNoItemsToDynamoDbOfAnotherMachine(String endpoint, boolean aws, String obstacle) throws Exception {
		LocalEnvironment environment = new LocalEnvironment(new LocalActivation(true, "it is a test"),
				new Binder(new MapConfigurationPropertySource(
						Map.of("jets.local.port", 0, "jets.local.dynamodb.endpoint", endpoint)))
					.bindOrCreate("jets.local", LocalProperties.class),
				() -> null, null, new DevtoolsRestarts());
		try {
			String url = environment.endpoint().url();
			JsonNode session = json(url, "/session");
			assertThat(session.get("aws").asBoolean()).isEqualTo(aws);
			assertThat(json(url, "/tables").get("obstacle").asString()).contains(obstacle);
			HttpResponse<String> write = http.send(HttpRequest.newBuilder(URI.create(url + "/console/api/items"))
				.POST(BodyPublishers.ofString("{\"table\": \"orders\", \"operation\": \"put\", \"item\": \"{}\"}"))
				.headers("Content-Type", "application/json", "X-Jets-Token", session.get("token").asString())
				.build(), BodyHandlers.ofString());
			assertThat(write.statusCode()).isEqualTo(403);
			assertThat(write.body()).contains(obstacle);
		}
		finally {
			environment.destroy();
		}
	}

	@Test
	void saysWhyTablesCannotBeRead() throws Exception {
		try (ConfigurableApplicationContext context = run()) {
			JsonNode tables = json(context.getEnvironment().getRequiredProperty("jets.local.url"), "/tables");
			assertThat(tables.get("obstacle").asString()).startsWith("The tables cannot be read: ");
			assertThat(tables.get("tables")).isEmpty();
		}
	}

	@Test
	void isAnnouncedInOneLine(CapturedOutput output) {
		try (ConfigurableApplicationContext context = run()) {
			assertThat(output).containsOnlyOnce(
					"Open " + context.getEnvironment().getProperty("jets.local.url") + "/console to see what happens");
		}
	}

	@Test
	void canBeDisabled(CapturedOutput output) throws Exception {
		try (ConfigurableApplicationContext context = run("--jets.local.console.enabled=false")) {
			assertThat(output).contains("Jobs fire locally").doesNotContain("/console");
			for (String path : new String[] { "", "/app.js", "/api", "/api/journal" }) {
				URI console = URI.create(context.getEnvironment().getProperty("jets.local.url") + "/console" + path);
				HttpResponse<String> response = http.send(
						HttpRequest.newBuilder(console).header("Accept", "text/html").build(), BodyHandlers.ofString());
				assertThat(response.statusCode()).isEqualTo(404);
				assertThat(response.body()).contains("UnknownOperationException");
			}
			HttpResponse<String> root = http
				.send(HttpRequest.newBuilder(URI.create(context.getEnvironment().getProperty("jets.local.url")))
					.header("Accept", "text/html")
					.build(), BodyHandlers.ofString());
			assertThat(root.statusCode()).isEqualTo(200);
			assertThat(root.body()).doesNotContain("console");
		}
	}

	private static ConfigurableApplicationContext run(String... arguments) {
		return LocalApplication
			.run(Stream
				.concat(Stream.of("--jets.local.enabled=true", "--jets.local.port=0",
						"--jets.local.dynamodb.endpoint=http://localhost:1"), Stream.of(arguments))
				.toArray(String[]::new));
	}

	private static JsonNode json(String url, String path) throws Exception {
		return JsonMapper.shared()
			.readTree(http
				.send(HttpRequest.newBuilder(URI.create(url + "/console/api" + path)).build(), BodyHandlers.ofString())
				.body());
	}

}
