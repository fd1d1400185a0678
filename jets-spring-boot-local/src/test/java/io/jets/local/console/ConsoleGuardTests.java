package io.jets.local.console;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests who may send requests to the console, over all of its routes.
 */
class ConsoleGuardTests {

	private static final TestConsole console = new TestConsole();

	@AfterAll
	static void close() {
		console.close();
	}

	static Stream<Route> routes() throws Exception {
		List<Route> api = console.json("").valueStream().map(Route::of).toList();
		assertThat(api).hasSizeGreaterThan(15);
		List<Route> otherMethods = Stream.of("PUT", "DELETE", "PATCH", "OPTIONS")
			.flatMap((method) -> Stream.of("", "/app.js", "/api/journal", "/api/events")
				.map((path) -> new Route(method, "/console" + path)))
			.toList();
		return Stream
			.of(api.stream(), otherMethods.stream(),
					Stream.of("/console", "/console/api/journal").map((path) -> new Route("HEAD", path)),
					Stream.of("", "/", "/app.js", "/events/1", "/api", "/unknown")
						.map((path) -> new Route("GET", "/console" + path)))
			.flatMap((all) -> all);
	}

	static Stream<Route> commands() throws Exception {
		return routes().filter((route) -> !List.of("GET", "HEAD").contains(route.method()));
	}

	@ParameterizedTest
	@MethodSource("routes")
	void serveOnlyThisMachineAndOwnPages(Route route) throws Exception {
		String host = "Host: localhost:" + console.port();
		for (String foreign : List.of("Host: example.com:" + console.port(), "Host: localhost:1", "Host: localhost",
				host + "\r\nOrigin: http://localhost:1", host + "\r\nOrigin: null",
				host + "\r\nOrigin: https://localhost:" + console.port(),
				host + "\r\nOrigin: http://127.0.0.1:" + console.port(), host + "\r\nSec-Fetch-Site: same-site",
				host + "\r\nSec-Fetch-Site: cross-site", host + "\r\nReferer: http://example.com/")) {
			assertThat(status(route, foreign + token())).as(foreign).isEqualTo(403);
		}
		assertThat(status(route,
				host + "\r\nOrigin: http://localhost:" + console.port() + "\r\nSec-Fetch-Site: same-origin" + token()))
			.isNotEqualTo(403);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void takeCommandsOnlyWithTokenAsJson(Route route) throws Exception {
		String host = "Host: localhost:" + console.port();
		String json = host + "\r\nContent-Type: application/json";
		assertThat(status(route, json)).isEqualTo(403);
		assertThat(status(route, json + "\r\nX-Jets-Token: " + "0".repeat(32))).isEqualTo(403);
		assertThat(status(route, host + "\r\nContent-Type: text/plain\r\nX-Jets-Token: " + console.token()))
			.isEqualTo(403);
		assertThat(status(route, host + "\r\nX-Jets-Token: " + console.token())).isEqualTo(403);
		assertThat(status(route, json + "\r\nX-Jets-Token: " + console.token())).isNotEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH", "OPTIONS" })
	void otherMethodsAreNotServed(String method) throws Exception {
		for (String path : List.of("/console", "/console/app.js", "/console/api/journal", "/console/api/events")) {
			assertThat(console.status(method, path, "Host: localhost:" + console.port() + token())).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/console/api/journal, Origin: http://example.com, 403", "/, Origin: http://example.com, 403",
			"/console/api/none, Accept: */*, 404", "/, Accept: */*, 200",
			"/console/api/jobs/none/template, Accept: */*, 404", "/console/api/journal, Accept: */*, 200" })
	void noResponseIsGuessedEmbeddedOrRun(String path, String header, int status) throws Exception {
		String response = console.head("GET", path, "Host: localhost:" + console.port() + "\r\n" + header);
		assertThat(response).startsWith("HTTP/1.1 " + status)
			.contains("X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
					"Content-Security-Policy: default-src 'none'; frame-ancestors 'none'");
	}

	@Test
	void otherApisStillRefuseOwnPages() throws Exception {
		assertThat(console.status("POST", "/",
				"Host: localhost:" + console.port() + "\r\nOrigin: http://localhost:" + console.port()))
			.isEqualTo(403);
	}

	@Test
	void noResponseAllowsOtherOrigins() throws Exception {
		assertThat(console.get("/console/api/session").headers().map().keySet())
			.noneMatch((name) -> name.startsWith("access-control"));
	}

	private static String token() {
		return "\r\nContent-Type: application/json\r\nX-Jets-Token: " + console.token();
	}

	private static int status(Route route, String headers) throws Exception {
		return console.status(route.method(), route.path(), headers);
	}

	/**
	 * A route with values for the variables of its path.
	 */
	record Route(String method, String path) {

		static Route of(JsonNode route) {
			return new Route(route.get("method").asString(), route.get("path").asString().replaceAll("\\{\\w+}", "1"));
		}

	}

}
