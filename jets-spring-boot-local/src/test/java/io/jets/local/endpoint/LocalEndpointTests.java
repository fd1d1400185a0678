package io.jets.local.endpoint;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import io.jets.local.endpoint.api.CallerToken;
import io.jets.local.http.LocalPortUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

class LocalEndpointTests {

	private final TestEndpoint endpoint = new TestEndpoint();

	@AfterEach
	void close() {
		this.endpoint.close();
	}

	@Test
	void describesItself() throws Exception {
		HttpResponse<String> response = this.endpoint.get("/");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
		assertThat(response.body()).contains("clerkJob-file, clerkJob-fail, snapJob-run, securityJob-look",
				"aws --endpoint-url " + this.endpoint.uri() + " lambda invoke --function-name clerkJob-file",
				"events put-events", "dynamodb list-tables", "Lambda: Invoke, ListFunctions, GetFunction, ",
				"EventBridge: PutEvents, TestEventPattern, ListRules, ", "DynamoDB and DynamoDB Streams: all");
		assertThat(
				this.endpoint.send(HttpRequest.newBuilder(this.endpoint.uri()).method("HEAD", BodyPublishers.noBody()))
					.statusCode())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "AmazonSSM.GetParameter, 'The operation \\\"AmazonSSM.GetParameter\\\" is not supported'",
			"AWSEvents.PutRule, 'The operation \\\"AWSEvents.PutRule\\\" is not supported'",
			"'', A request without the header X-Amz-Target is not supported" })
	void rejectsUnsupportedOperation(String target, String message) throws Exception {
		HttpResponse<String> response = this.endpoint.post("/", "{}", "X-Amz-Target", target);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("\"__type\":\"UnknownOperationException\"", message,
				"EventBridge: PutEvents, TestEventPattern");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/favicon.ico", "/2015-03-31/layers/", "/2015-03-31/functions/x/invocations",
			"/2021-11-15/functions/x/response-streaming-invocations" })
	void rejectsUnsupportedPath(String path) throws Exception {
		HttpResponse<String> response = this.endpoint.get(path);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("UnknownOperationException", "GET " + path);
	}

	@Test
	void rejectsTooLargeBody() throws Exception {
		byte[] body = new byte[16 * 1024 * 1024 + 1];
		HttpResponse<String> response = this.endpoint
			.send(HttpRequest.newBuilder(this.endpoint.uri()).POST(BodyPublishers.ofByteArray(body)));
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(response.body()).contains("RequestTooLargeException");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense\r\n\r\n", "GET\r\n\r\n",
			"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
			"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
			"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{", "\u0000\u0001",
			"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"POST /2015-03-31/functions/%zz/invocations HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n" })
	void survivesInvalidRequest(String request) throws Exception {
		this.endpoint.raw(request);
		assertThat(this.endpoint.get("/").statusCode()).isEqualTo(200);
	}

	@Test
	void asksClientsToRetryWhileApplicationStartsOrStops() throws Exception {
		this.endpoint.pause();
		for (String target : List.of("AWSEvents.PutEvents", "AmazonSSM.GetParameter")) {
			HttpResponse<String> response = this.endpoint.post("/", "{}", "X-Amz-Target", target);
			assertThat(response.statusCode()).isEqualTo(503);
			assertThat(response.body()).contains("ServiceUnavailable");
		}
	}

	@Test
	void reportsPortInUse() {
		int port = this.endpoint.uri().getPort();
		assertThatExceptionOfType(LocalPortUnavailableException.class)
			.isThrownBy(() -> new LocalEndpoint(port, new ApplicationApis(List.of()), CallerToken.random()))
			.withMessageStartingWith("Port " + port + " cannot be opened")
			.satisfies((ex) -> assertThat(ex.port()).isEqualTo(port));
	}

	@Test
	void releasesPortWhenClosed() {
		int port = this.endpoint.uri().getPort();
		this.endpoint.close();
		assertThatNoException().isThrownBy(this.endpoint::close);
		new LocalEndpoint(port, new ApplicationApis(List.of()), CallerToken.random()).close();
		new LocalEndpoint(port, new ApplicationApis(List.of()), CallerToken.random()).close();
	}

	@Test
	void keepsApplicationRunningUntilClosed() throws Exception {
		this.endpoint.get("/");
		List<Thread> threads = threads().toList();
		assertThat(threads).filteredOn((thread) -> !thread.isDaemon())
			.extracting(Thread::getName)
			.containsExactly("jets-endpoint");
		assertThat(threads).extracting(Thread::getName).anyMatch((name) -> name.startsWith("jets-endpoint-"));
		this.endpoint.close();
		await().until(() -> threads().findAny().isEmpty());
	}

	private static Stream<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("jets-endpoint"));
	}

}
