package io.jets.local.endpoint;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.jets.local.endpoint.api.CallerToken;
import io.jets.local.endpoint.api.LocalApi;
import io.jets.local.http.LocalPortUnavailableException;
import io.jets.local.http.LoopbackServer;
import io.jets.local.http.ServerBounds;

/**
 * The HTTP server that AWS clients call. While it serves the application's APIs, it keeps
 * the application running.
 */
public final class LocalEndpoint implements AutoCloseable {

	/** DynamoDB's limit, which is larger than those of Lambda and EventBridge. */
	private static final int MAXIMUM_BODY = 16 * 1024 * 1024;

	private final EndpointRequests requests;

	private final LoopbackServer server;

	private final CountDownLatch closed = new CountDownLatch(1);

	/**
	 * Opens the port and serves the APIs that do not need the application. Other requests
	 * get a response that makes AWS clients retry.
	 * @param port the port, {@code 0} for any free port
	 * @param earlyApis the APIs while the application starts and stops
	 * @param token the token of the console's pages
	 * @throws LocalPortUnavailableException if the port is in use or not allowed
	 */
	public LocalEndpoint(int port, List<LocalApi> earlyApis, CallerToken token) {
		this(port, earlyApis, token, ServerBounds.ofThisJvm());
	}

	LocalEndpoint(int port, List<LocalApi> earlyApis, CallerToken token, ServerBounds bounds) {
		this.requests = new EndpointRequests(earlyApis, token);
		this.server = new LoopbackServer(port, this.requests, MAXIMUM_BODY, bounds);
		this.requests.setPort(this.server.port());
	}

	/**
	 * Returns the port that is open.
	 * @return the port
	 */
	public int port() {
		return this.server.port();
	}

	/**
	 * Returns the URL of the endpoint.
	 * @return {@code http://localhost:<port>}
	 */
	public String url() {
		return "http://localhost:" + port();
	}

	/**
	 * Serves the APIs of the application instead, and keeps the application running.
	 * @param apis the APIs of the application
	 */
	public void serve(List<LocalApi> apis) {
		this.requests.setApplicationApis(List.copyOf(apis));
		Thread keeper = new Thread(this::awaitClose, "jets-endpoint");
		keeper.setDaemon(false);
		keeper.start();
	}

	private void awaitClose() {
		try {
			this.closed.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Stops serving the APIs of the application, which is about to stop.
	 */
	public void pause() {
		this.requests.setApplicationApis(null);
	}

	/**
	 * Closes the port and aborts running requests.
	 */
	@Override
	public void close() {
		this.server.close();
		this.closed.countDown();
	}

}
