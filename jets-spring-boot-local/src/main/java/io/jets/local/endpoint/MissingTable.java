package io.jets.local.endpoint;

import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;

/**
 * Decides what a client gets that reads or writes items of a table that does not exist.
 */
@FunctionalInterface
interface MissingTable {

	/**
	 * Returns the response for the client.
	 * @param operation the operation, for instance {@code PutItem}
	 * @param request the request
	 * @param response the response of DynamoDB
	 * @return the same response or another
	 */
	LocalResponse respond(String operation, LocalRequest request, LocalResponse response);

}
