package io.jets.local.http;

/**
 * Handles the requests of a {@link LoopbackServer}.
 */
public interface RequestHandler {

	/**
	 * Handles a request on a thread of its own. If this throws an exception or an error,
	 * the client gets the status {@code 500}.
	 * @param request the complete request
	 * @return the response
	 */
	LocalResponse handle(LocalRequest request);

	/**
	 * Creates the response to a request that the server does not handle.
	 * @param status {@code 413} if it is too large, {@code 503} if there are too many,
	 * {@code 500} if the handler failed
	 * @param reason the reason for the client
	 * @return the response
	 */
	LocalResponse refuse(int status, String reason);

}
