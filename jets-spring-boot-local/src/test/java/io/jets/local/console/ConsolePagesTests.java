package io.jets.local.console;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ConsolePagesTests {

	private static final TestConsole console = new TestConsole();

	@AfterAll
	static void close() {
		console.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/console", "/console/", "/console/events/12", "/console/jobs/clerkJob-file" })
	void serveThePageWithPolicyThatAllowsItsImportMap(String path) throws Exception {
		HttpResponse<String> page = console.get(path);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
		Matcher map = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL).matcher(page.body());
		assertThat(map.find()).isTrue();
		String hash = Base64.getEncoder()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(UTF_8)));
		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.hasValue("default-src 'self'; script-src 'self' 'sha256-" + hash
					+ "'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'");
	}

	@Test
	void haveNoInlineScriptsOrStylesButTheImportMap() throws Exception {
		String page = console.get("/console").body();
		assertThat(page).containsOnlyOnce("<script type=\"importmap\">").doesNotContain("<style", "style=", "onclick");
		assertThat(page.split("<script")).hasSize(4).filteredOn((script) -> script.contains("src=")).hasSize(2);
	}

	@Test
	void importOnlyFilesThatAreServed() throws Exception {
		Path classes = Path.of(ConsolePages.class.getResource("/META-INF/jets/console/index.html").toURI()).getParent();
		Pattern imports = Pattern.compile("(?:from|import) ?[\"'](\\.[^\"']+)[\"']");
		try (Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".js")).toList()) {
				URI base = URI.create("/console/" + classes.relativize(file));
				for (Matcher found = imports.matcher(Files.readString(file)); found.find();) {
					String path = base.resolve(found.group(1)).getPath();
					assertThat(console.get(path).headers().firstValue("Content-Type")).as(path)
						.hasValue("text/javascript; charset=utf-8");
				}
			}
		}
	}

	@Test
	void takeAtMost150KilobytesWithLicences() throws Exception {
		Path classes = Path.of(ConsolePages.class.getResource("/META-INF/jets/console/index.html").toURI()).getParent();
		try (Stream<Path> files = Files.walk(classes)) {
			assertThat(files.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).sum())
				.isLessThan(150 * 1024);
		}
		assertThat(classes.resolve("lit/lit-html/LICENSE")).content().contains("Google LLC");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/console/../not-deployed", "/console/..%2fnot-deployed", "/console/lit/../index.html",
			"/console/none.js", "/console/lit/lit/LICENSE.txt", "/console//etc/passwd.js" })
	void serveNothingElse(String path) throws Exception {
		assertThat(console.status("GET", path, "Host: localhost:" + console.port())).isEqualTo(404);
	}

	@Test
	void leadBrowsersFromTheRootAndLeaveOtherClientsTheirText() throws Exception {
		HttpResponse<String> browser = console.get("/", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
		assertThat(browser.statusCode()).isEqualTo(302);
		assertThat(browser.headers().firstValue("Location")).hasValue("/console");
		HttpResponse<String> curl = console.get("/", "Accept", "*/*");
		assertThat(curl.body()).startsWith("This endpoint runs the jobs").contains("/console");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/console", "/console/app.js", "/console/api/journal", "/console/api/events/999" })
	void areNotStoredOrGuessed(String path) throws Exception {
		assertThat(console.get(path).headers().map())
			.extractingByKeys("cache-control", "x-content-type-options", "cross-origin-resource-policy")
			.extracting((values) -> values.get(0))
			.containsExactly("no-store", "nosniff", "same-origin");
	}

}
