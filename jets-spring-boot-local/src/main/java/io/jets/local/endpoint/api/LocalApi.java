package io.jets.local.endpoint.api;

import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;

/**
 * One of the APIs that the endpoint serves.
 */
public interface LocalApi {

	/**
	 * The header with the id of a request.
	 */
	String REQUEST_ID = "X-Amzn-RequestId";

	/**
	 * The path of the console. Only below it, pages of this endpoint may send requests.
	 */
	String CONSOLE = "/console";

	/**
	 * Returns whether this API serves a request.
	 * @param request the request
	 * @return whether this API serves it
	 */
	boolean serves(LocalRequest request);

	/**
	 * Handles a request.
	 * @param request a request that this API serves
	 * @return the response
	 * @throws AwsErrorException if the response is an error
	 */
	LocalResponse handle(LocalRequest request);

	/**
	 * Lists the operations of this API.
	 * @return the service and its operations, for instance {@code EventBridge: PutEvents}
	 */
	String operations();

	/**
	 * Describes how to use this API.
	 * @param endpoint the URL of the endpoint
	 * @return commands to paste, empty if the API is not available
	 */
	String usage(String endpoint);

}
