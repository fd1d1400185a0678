package io.jets.local.http;

/**
 * Handles the requests of a {@link LoopbackServer}.
 */
public interface RequestHandler {

	/**
	 * Handles a request on a thread of its own.
	 * @param request the complete request
	 * @return the response
	 */
	LocalResponse handle(LocalRequest request);

	/**
	 * Creates the response to a request that exceeds a bound of the server.
	 * @param status {@code 413} if it is too large, {@code 503} if there are too many
	 * @param reason the reason for the client
	 * @return the response
	 */
	LocalResponse refuse(int status, String reason);

}
