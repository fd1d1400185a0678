package io.jets.local.endpoint;

/**
 * One of the APIs that the endpoint serves.
 */
public sealed interface LocalApi permits LambdaApi, EventBridgeApi, DynamoDbApi {

	/**
	 * Whether a request is meant for this API.
	 * @param request the request
	 * @return whether to hand it here
	 */
	boolean serves(LocalRequest request);

	/**
	 * Answer a request.
	 * @param request a request that this API serves
	 * @return the answer
	 */
	LocalResponse handle(LocalRequest request);

	/**
	 * How to use this API, for people.
	 * @param endpoint the endpoint's URL
	 * @return commands to paste, empty if there is nothing to use
	 */
	String usage(String endpoint);

}
