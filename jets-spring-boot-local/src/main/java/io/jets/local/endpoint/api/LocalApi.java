package io.jets.local.endpoint;

import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;

/**
 * One of the APIs that the endpoint serves.
 */
public sealed interface LocalApi permits LambdaApi, EventBridgeApi, DynamoDbApi {

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
	 */
	LocalResponse handle(LocalRequest request);

	/**
	 * Describes how to use this API.
	 * @param endpoint the URL of the endpoint
	 * @return commands to paste, empty if the API is not available
	 */
	String usage(String endpoint);

}
