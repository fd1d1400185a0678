package io.jets.local.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import io.jets.local.endpoint.FakeDynamoDb;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class HttpForwarderTests {

	private final FakeDynamoDb server = new FakeDynamoDb();

	private final HttpForwarder forwarder = new HttpForwarder();

	private final ExecutorService executor = Executors.newCachedThreadPool();

	@AfterEach
	void close() {
		this.forwarder.close();
		this.server.close();
		this.executor.shutdownNow();
	}

	@Test
	void keepsHostThatClientSigned() throws Exception {
		forward("{}", "Host", "localhost:5387");
		assertThat(this.server.lastHeaders()).containsEntry("Host", "localhost:5387");
	}

	@Test
	void addsNoHeadersExceptThoseOfItsConnection() throws Exception {
		forward("{}", "Host", "localhost:5387", "X-amz-date", "20260101T000000Z");
		assertThat(this.server.lastHeaders()).containsOnlyKeys("Host", "X-amz-date", "Authorization", "Content-Length",
				"Connection");
	}

	@Test
	void doesNotForwardHopByHopHeaders() throws Exception {
		forward("{}", "Host", "localhost:5387", "Connection", "close", "Expect", "100-continue", "Keep-alive",
				"timeout=1", "Te", "trailers", "Trailer", "x", "Upgrade", "h2c", "Proxy-connection", "close",
				"Content-length", "17", "Transfer-encoding", "chunked");
		assertThat(this.server.lastHeaders()).containsOnlyKeys("Host", "Authorization", "Content-Length", "Connection")
			.containsEntry("Content-Length", "2")
			.containsEntry("Connection", "keep-alive");
	}

	@Test
	void keepsContentTypeAndAcceptedEncodings() throws Exception {
		forward("{}", "Content-type", "application/x-amz-json-1.0", "Accept-encoding", "gzip", "User-agent", "sdk");
		assertThat(this.server.lastHeaders()).containsEntry("Content-type", "application/x-amz-json-1.0")
			.containsEntry("Accept-encoding", "gzip")
			.containsEntry("User-agent", "sdk");
	}

	@Test
	void keepsCompressedResponse() throws Exception {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write("{}".getBytes(StandardCharsets.UTF_8));
		}
		LocalResponse response = forward(compressed.toByteArray(), "X-answer", "gzip");
		assertThat(response.body()).isEqualTo(compressed.toByteArray());
		assertThat(response.headers().getFirstHeader("Content-Encoding").getValue()).isEqualTo("gzip");
	}

	@Test
	void doesNotFollowRedirects() throws Exception {
		LocalResponse response = forward("{}", "X-answer", "307");
		assertThat(response.status()).isEqualTo(307);
		assertThat(response.headers().getFirstHeader("Location").getValue()).isEqualTo("/elsewhere");
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void doesNotRetry() throws Exception {
		assertThat(forward("{}", "X-answer", "503").status()).isEqualTo(503);
		assertThat(this.server.requests()).isEqualTo(1);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> forward("{}", "X-answer", "nothing"));
		assertThat(this.server.requests()).isEqualTo(2);
	}

	@Test
	void doesNotKeepCookies() throws Exception {
		assertThat(forward("{}").headers().getFirstHeader("Set-Cookie").getValue()).isEqualTo("a=b");
		forward("{}");
		assertThat(this.server.lastHeaders()).doesNotContainKey("Cookie");
	}

	@Test
	void forwardsLargeBodies() throws Exception {
		String body = "é".repeat(8 * 1024 * 1024);
		LocalResponse response = forward(body);
		assertThat(this.server.lastBody().equals(body)).isTrue();
		assertThat(new String(response.body(), StandardCharsets.UTF_8).equals(body)).isTrue();
	}

	@Test
	void forwardsParallelRequestsOnSeparateConnections() {
		List<CompletableFuture<Integer>> responses = Stream
			.generate(() -> CompletableFuture.supplyAsync(() -> status("together"), this.executor))
			.limit(FakeDynamoDb.TOGETHER)
			.toList();
		assertThat(responses).extracting(CompletableFuture::join).containsOnly(200);
		assertThat(this.server.connections()).isEqualTo(FakeDynamoDb.TOGETHER);
	}

	@Test
	void abortsRequestsWhenClosed() {
		CompletableFuture<Integer> response = CompletableFuture.supplyAsync(() -> status("never"), this.executor);
		await().until(() -> this.server.requests() == 1);
		this.forwarder.close();
		assertThatExceptionOfType(CompletionException.class).isThrownBy(response::join)
			.withRootCauseInstanceOf(IOException.class);
	}

	private int status(String answer) {
		try {
			return forward("{}", "X-answer", answer).status();
		}
		catch (IOException ex) {
			throw new CompletionException(ex);
		}
	}

	private LocalResponse forward(String body, String... headers) throws IOException {
		return forward(body.getBytes(StandardCharsets.UTF_8), headers);
	}

	private LocalResponse forward(byte[] body, String... headers) throws IOException {
		Header[] all = new Header[headers.length / 2];
		for (int i = 0; i < all.length; i++) {
			all[i] = new BasicHeader(headers[2 * i], headers[2 * i + 1]);
		}
		return this.forwarder.forward(LocalRequest.of("POST", "/", all, body), "signed", this.server.uri());
	}

}
