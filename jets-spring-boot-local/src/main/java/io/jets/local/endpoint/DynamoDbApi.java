package io.jets.local.endpoint;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Forwards requests to DynamoDB and DynamoDB Streams. Signatures are not checked; an
 * unsigned request is given a signature, so that {@code curl} works.
 */
public final class DynamoDbApi implements LocalApi, AutoCloseable {

	private static final String TABLES = "DynamoDB_20120810.";

	private static final String STREAMS = "DynamoDBStreams_20120810.";

	private static final Set<String> WRITES = Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem",
			"TransactWriteItems", "ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction");

	// DynamoDB Local requires a signature and an access key of letters and digits
	private static final String AUTHORIZATION = "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/"
			+ "aws4_request, SignedHeaders=host, Signature=0";

	private final Supplier<URI> dynamoDb;

	private final Runnable onWrite;

	private final boolean available;

	private final HttpForwarder forwarder = new HttpForwarder();

	/**
	 * Creates the API.
	 * @param dynamoDb returns the URI of DynamoDB; may wait until it listens, and throws
	 * {@link IllegalStateException} with a message for the user if there is none
	 * @param onWrite called after each successful write, before the client gets the
	 * response
	 * @param available whether DynamoDB can be used through this API
	 */
	public DynamoDbApi(Supplier<URI> dynamoDb, Runnable onWrite, boolean available) {
		this.available = available;
		this.dynamoDb = dynamoDb;
		this.onWrite = onWrite;
	}

	@Override
	public boolean serves(LocalRequest request) {
		return request.target().startsWith(TABLES) || request.target().startsWith(STREAMS);
	}

	@Override
	public LocalResponse handle(LocalRequest request) {
		URI uri;
		try {
			uri = this.dynamoDb.get();
		}
		catch (IllegalStateException ex) {
			// The SDK would retry a 5xx in vain
			return new AwsError(400, "UnknownOperationException", String.valueOf(ex.getMessage())).toResponse();
		}
		boolean signed = request.header("Authorization") != null;
		try {
			LocalResponse response = this.forwarder
				.forward(signed ? request : request.withHeader("Authorization", AUTHORIZATION), uri);
			if (response.status() == 200 && isWrite(request.target())) {
				this.onWrite.run();
			}
			return response;
		}
		catch (IOException ex) {
			return new AwsError(500, "InternalServerError", "DynamoDB at " + uri + " does not respond: " + ex)
				.toResponse();
		}
	}

	private static boolean isWrite(String target) {
		return target.startsWith(TABLES) && WRITES.contains(target.substring(TABLES.length()));
	}

	@Override
	public String usage(String endpoint) {
		if (!this.available) {
			return "";
		}
		return """
				Use DynamoDB.
				  aws --endpoint-url %1$s dynamodb list-tables
				  curl -H 'X-Amz-Target: DynamoDB_20120810.ListTables' -H 'Content-Type: application/x-amz-json-1.0' \
				%1$s -d '{}'
				""".formatted(endpoint);
	}

	@Override
	public void close() {
		this.forwarder.close();
	}

}
