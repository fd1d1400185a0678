package io.jets.local.endpoint;

import java.util.concurrent.CountDownLatch;

import io.jets.local.endpoint.api.CallerToken;
import io.jets.local.http.LocalPortUnavailableException;
import io.jets.local.http.LoopbackServer;
import io.jets.local.http.ServerBounds;

/**
 * The HTTP server that AWS clients call.
 */
public final class LocalEndpoint implements AutoCloseable {

	/** DynamoDB's limit, which is larger than those of Lambda and EventBridge. */
	private static final int MAXIMUM_BODY = 16 * 1024 * 1024;

	private final EndpointRequests requests;

	private final LoopbackServer server;

	private final CountDownLatch closed = new CountDownLatch(1);

	/**
	 * Opens the port.
	 * @param port the port, {@code 0} for any free port
	 * @param application the APIs to serve
	 * @param token the token of the console's pages
	 * @throws LocalPortUnavailableException if the port is in use or not allowed
	 */
	public LocalEndpoint(int port, ApplicationApis application, CallerToken token) {
		this(port, application, token, ServerBounds.ofThisJvm());
	}

	LocalEndpoint(int port, ApplicationApis application, CallerToken token, ServerBounds bounds) {
		this.requests = new EndpointRequests(application, token);
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
	 * Serves the APIs of an application context from now on.
	 * @param application the APIs
	 */
	public void route(ApplicationApis application) {
		this.requests.route(application);
	}

	/**
	 * Keeps this JVM running until the endpoint is closed.
	 */
	public void keepRunning() {
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
	 * Closes the port and aborts running requests.
	 */
	@Override
	public void close() {
		this.server.close();
		this.closed.countDown();
	}

}
