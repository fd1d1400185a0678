package io.jets.local.endpoint;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallerGuardTests {

	private static final TestEndpoint endpoint = new TestEndpoint();

	@AfterAll
	static void close() {
		endpoint.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "localhost:5387", "LocalHost:1", "127.0.0.1", "127.0.0.1:80", "[::1]",
			"[::1]:5387" })
	void acceptsLoopbackHosts(String host) throws Exception {
		assertThat(send("Host: " + host)).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.com", "localhost.example.com", "localhost:5387.example.com", "127.0.0.2",
			"10.0.0.1:5387", "evil@localhost", "localhost:", "[::2]" })
	void rejectsForeignHosts(String host) throws Exception {
		assertThat(send("Host: " + host)).startsWith("HTTP/1.1 403").contains("AccessDeniedException");
	}

	@Test
	void rejectsRequestWithoutHostOrWithTwoHosts() throws Exception {
		assertThat(send("X: y")).startsWith("HTTP/1.1 403");
		assertThat(send("Host: localhost\r\nHost: example.com")).startsWith("HTTP/1.1 403");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com", "http://localhost:3000", "http://[::1]:8080", "null",
			"http://localhost.example.com", "file://", "", "http://localhost@example.com",
			"chrome-extension://localhost" })
	void rejectsWebPages(String origin) throws Exception {
		assertThat(send("Host: localhost\r\nOrigin: " + origin)).startsWith("HTTP/1.1 403");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site", "Cross-Site", "", "new-value" })
	void rejectsOtherSites(String site) throws Exception {
		assertThat(send("Host: localhost\r\nSec-Fetch-Site: " + site)).startsWith("HTTP/1.1 403");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com/", "http://localhost:3000/", "http://127.0.0.1:5387/",
			"http://localhost:53870/", "http://localhost:5387@example.com/", "https://localhost:5387/", "",
			"about:blank" })
	void rejectsForeignReferers(String referer) throws Exception {
		assertThat(send("Host: localhost:5387\r\nReferer: " + referer)).startsWith("HTTP/1.1 403");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sec-Fetch-Site: none", "Sec-Fetch-Site: same-origin",
			"Referer: http://localhost:5387/console", "Referer: http://LOCALHOST:5387" })
	void acceptsWhatOwnPagesAndTheAddressBarSend(String header) throws Exception {
		assertThat(send("Host: localhost:5387\r\n" + header)).startsWith("HTTP/1.1 200");
	}

	private static String send(String headers) throws Exception {
		return endpoint.raw("POST /2015-03-31/functions/clerkJob-file/invocations HTTP/1.1\r\n" + headers
				+ "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
	}

}
