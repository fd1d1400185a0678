package io.jets.local.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class LoopbackServerTests implements RequestHandler {

	private static final String HALF = "POST /echo HTTP/1.1\r\nHost: local";

	private static final Duration LONG = Duration.ofMinutes(5);

	private static final Duration SHORT = Duration.ofMillis(300);

	private final CountDownLatch released = new CountDownLatch(1);

	private final CountDownLatch held = new CountDownLatch(1);

	private volatile CountDownLatch arrived = new CountDownLatch(0);

	private final List<AutoCloseable> opened = new ArrayList<>();

	private LoopbackServer server;

	@AfterEach
	void close() throws Exception {
		this.released.countDown();
		for (AutoCloseable resource : this.opened) {
			resource.close();
		}
	}

	@Override
	public LocalResponse handle(LocalRequest request) {
		if (request.path().equals("/hold")) {
			this.held.countDown();
			this.arrived.countDown();
			try {
				this.released.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		if (request.path().equals("/fail")) {
			throw new NoClassDefFoundError("the reason");
		}
		return LocalResponse.of(200, "text/plain", request.body());
	}

	@Override
	public LocalResponse refuse(int status, String reason) {
		return LocalResponse.of(status, "text/plain", reason.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void halfRequestsTakeNoThreads() throws Exception {
		start(new ServerBounds(4000, 1000, 1_000_000, LONG));
		connect().send(request("/echo", "warm")).read();
		int before = Thread.activeCount();
		for (int i = 0; i < 2000; i++) {
			connect().send((i % 2 == 0) ? HALF : "POST /echo HTTP/1.1\r\nContent-Length: 9\r\n\r\nhalf");
		}
		assertThat(connect().send(request("/echo", "whole")).read()).startsWith("HTTP/1.1 200").endsWith("whole");
		assertThat(Thread.activeCount()).isLessThanOrEqualTo(before + 2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET / HTTP/1.1\r\n", "POST / HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n",
			"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" })
	void endsConnectionThatSendsSlowly(String start) throws Exception {
		start(new ServerBounds(10, 10, 1_000_000, SHORT));
		String part = start.contains("chunked") ? "1\r\nx\r\n" : "x";
		connect().send(start).drip(part);
	}

	@Test
	void endsIdleConnection() throws Exception {
		start(new ServerBounds(10, 10, 1_000_000, SHORT));
		connect().awaitEnd();
		connect().send("GET / HTTP/1.1\r\n\r\n").awaitEnd();
	}

	@Test
	void keepsConnectionWhileItsRequestIsHandled() throws Exception {
		start(new ServerBounds(10, 10, 1_000_000, SHORT));
		RawConnection slow = connect().send(request("/hold", "slow"));
		this.held.await();
		for (int i = 0; i < 5; i++) {
			connect().awaitEnd();
		}
		this.released.countDown();
		assertThat(slow.read()).startsWith("HTTP/1.1 200").endsWith("slow");
	}

	@Test
	void keepsConnectionWhileItsPipelinedRequestIsHandled() throws Exception {
		start(new ServerBounds(10, 10, 1_000_000, SHORT));
		RawConnection pipelined = connect()
			.send("POST /echo HTTP/1.1\r\nContent-Length: 5\r\n\r\nfirst" + request("/hold", "second"));
		this.held.await();
		for (int i = 0; i < 5; i++) {
			connect().awaitEnd();
		}
		this.released.countDown();
		assertThat(pipelined.read()).containsSubsequence("first", "HTTP/1.1 200", "second");
	}

	@Test
	void countsOnlyOpenConnections() throws Exception {
		start(new ServerBounds(5, 100, 1_000_000, LONG));
		for (int i = 0; i < 20; i++) {
			assertThat(connect().send(request("/echo", "closed")).read()).endsWith("closed");
		}
		for (int i = 0; i < 5; i++) {
			this.arrived = new CountDownLatch(1);
			RawConnection aborted = connect().send(request("/hold", "aborted"));
			this.arrived.await();
			aborted.abort();
		}
		assertThat(awaitResponse()).isTrue();
	}

	/**
	 * Returns whether the server answers. It learns of an abort at some time after it.
	 */
	private boolean awaitResponse() throws Exception {
		for (int i = 0; i < 1000; i++) {
			try (RawConnection connection = connect()) {
				if (connection.send(request("/echo", "served")).read().endsWith("served")) {
					return true;
				}
			}
			catch (SocketException ex) {
				// Too many open connections
			}
		}
		return false;
	}

	@Test
	void respondsIfHandlerFails() throws Exception {
		start(ServerBounds.ofThisJvm());
		assertThat(connect().send(request("/fail", "")).read()).startsWith("HTTP/1.1 500").endsWith("the reason");
	}

	@Test
	void refusesMoreRequestsThanItHandlesAtOnce() throws Exception {
		start(new ServerBounds(10, 1, 1_000_000, LONG));
		RawConnection first = connect().send(request("/hold", "first"));
		this.held.await();
		assertThat(connect().send(request("/echo", "second")).read()).startsWith("HTTP/1.1 503")
			.endsWith("Too many requests at once");
		this.released.countDown();
		assertThat(first.read()).endsWith("first");
	}

	@Test
	void refusesMoreBytesThanItKeepsAtOnce() throws Exception {
		start(new ServerBounds(10, 10, 1000, LONG));
		assertThat(connect().send(request("/echo", "x".repeat(1001))).read()).startsWith("HTTP/1.1 503")
			.endsWith("Too many large requests at once");
	}

	@Test
	void freesBytesOfEndedRequests() throws Exception {
		start(new ServerBounds(10, 10, 1000, LONG));
		for (int i = 0; i < 5; i++) {
			assertThat(connect().send(request("/echo", "x".repeat(1000))).read()).startsWith("HTTP/1.1 200");
		}
		for (int i = 0; i < 5; i++) {
			assertThat(connect()
				.send("POST /echo HTTP/1.1\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n" + "x".repeat(1000))
				.read()).startsWith("HTTP/1.1 200");
		}
	}

	@Test
	void closesConnectionThatHasWaitedLongestForAnother() throws Exception {
		start(new ServerBounds(3, 10, 1_000_000, LONG));
		RawConnection busy = connect().send(request("/hold", "busy"));
		this.held.await();
		RawConnection first = connect().send(HALF);
		RawConnection second = connect().send(HALF);
		assertThat(connect().send(request("/echo", "third")).read()).endsWith("third");
		first.awaitEnd();
		assertThat(second.send("host\r\nConnection: close\r\n\r\n").read()).startsWith("HTTP/1.1 200");
		this.released.countDown();
		assertThat(busy.read()).endsWith("busy");
	}

	@Test
	void boundsHeaders() throws Exception {
		start(ServerBounds.ofThisJvm());
		assertThat(connect().send("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(101) + "\r\n").read())
			.startsWith("HTTP/1.1 431");
		assertThat(connect().send("GET / HTTP/1.1\r\nX: " + "y".repeat(17_000) + "\r\n\r\n").read())
			.startsWith("HTTP/1.1 431");
		assertThat(connect().send("GET /" + "y".repeat(17_000) + " HTTP/1.1\r\n\r\n").read()).startsWith("HTTP/1.1 4");
	}

	@Test
	void boundsBody() throws Exception {
		start(ServerBounds.ofThisJvm());
		assertThat(connect().send(request("/echo", "x".repeat(100_000))).read()).startsWith("HTTP/1.1 200");
		assertThat(connect().send(request("/echo", "x".repeat(100_001))).read()).startsWith("HTTP/1.1 413")
			.endsWith("Request must be smaller than 100000 bytes");
	}

	@Test
	void answersPipelinedRequestsInOrder() throws Exception {
		start(ServerBounds.ofThisJvm());
		String response = connect().send("POST /1 HTTP/1.1\r\nContent-Length: 5\r\n\r\nfirst" + request("/2", "second"))
			.read();
		assertThat(response).containsSubsequence("HTTP/1.1 200", "first", "HTTP/1.1 200", "second");
	}

	@Test
	void listensOnBothLoopbackAddressesOnly() throws Exception {
		start(ServerBounds.ofThisJvm());
		for (String address : List.of("127.0.0.1", "::1")) {
			try (RawConnection connection = new RawConnection(address, this.server.port())) {
				assertThat(connection.send(request("/echo", "here")).read()).endsWith("here");
			}
		}
		// A server on all addresses would answer here too
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> new RawConnection("127.0.0.2", this.server.port()));
	}

	@Test
	void refusesPortThatIsInUseOnIpv6AndReleasesIt() throws Exception {
		ServerSocket other = new ServerSocket();
		this.opened.add(other);
		other.bind(new InetSocketAddress(InetAddress.getByName("::1"), 0));
		int port = other.getLocalPort();
		assertThatExceptionOfType(LocalPortUnavailableException.class)
			.isThrownBy(() -> new LoopbackServer(port, this, 1, ServerBounds.ofThisJvm()))
			.withMessageStartingWith("Port " + port + " cannot be opened");
		try (ServerSocket free = new ServerSocket()) {
			free.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
		}
	}

	private void start(ServerBounds bounds) {
		this.server = new LoopbackServer(0, this, 100_000, bounds);
		this.opened.add(this.server);
	}

	private RawConnection connect() throws Exception {
		RawConnection connection = new RawConnection(this.server.port());
		this.opened.add(connection);
		return connection;
	}

	private static String request(String path, String body) {
		return "POST " + path + " HTTP/1.1\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n"
				+ body;
	}

}
