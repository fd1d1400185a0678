package io.jets.local.http;

import java.time.Duration;

/**
 * The bounds of a server.
 *
 * @param connections how many connections are open at once; a further one closes the one
 * that has waited longest for a request
 * @param requests how many requests are handled at once
 * @param bodies how many bytes of requests are in memory at once
 * @param requestTime how long a connection may take to send a complete request, and how
 * long a client may stop reading a response
 */
public record ServerBounds(int connections, int requests, long bodies, Duration requestTime) {

	/** As many requests as Lambda runs at once in an account. */
	private static final int REQUESTS = 1000;

	private static final int CONNECTIONS = 4000;

	private static final Duration REQUEST_TIME = Duration.ofSeconds(30);

	/**
	 * Returns the bounds for this JVM.
	 * @return the bounds
	 */
	public static ServerBounds ofThisJvm() {
		return new ServerBounds(CONNECTIONS, REQUESTS, Runtime.getRuntime().maxMemory() / 4, REQUEST_TIME);
	}

}
