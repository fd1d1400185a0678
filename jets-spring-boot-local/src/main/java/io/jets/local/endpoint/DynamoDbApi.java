package io.jets.local.endpoint;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.jets.local.endpoint.api.AwsError;
import io.jets.local.endpoint.api.JsonSyntax;
import io.jets.local.endpoint.api.LocalApi;
import io.jets.local.http.HttpForwarder;
import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;
import org.jspecify.annotations.Nullable;

/**
 * Forwards requests to DynamoDB and DynamoDB Streams. Signatures are not checked; an
 * unsigned request is given a signature, so that {@code curl} works.
 */
public final class DynamoDbApi implements LocalApi {

	private static final String TABLES = "DynamoDB_20120810.";

	private static final String STREAMS = "DynamoDBStreams_20120810.";

	private static final Set<String> WRITES = Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem",
			"TransactWriteItems", "ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction");

	private static final Set<String> READS = Set.of("GetItem", "Query", "Scan", "BatchGetItem", "TransactGetItems");

	// DynamoDB Local requires a signature and an access key of letters and digits
	private static final String AUTHORIZATION = "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/"
			+ "aws4_request, SignedHeaders=host, Signature=0";

	private static final AwsError STARTING = new AwsError(503, "ServiceUnavailable",
			"The application is starting or stopping, and the table does not exist");

	private final Supplier<URI> dynamoDb;

	private final HttpForwarder forwarder;

	private final BooleanSupplier available;

	private final Runnable onWrite;

	private final MissingTable missingTable;

	/**
	 * Creates the API of a running application.
	 * @param dynamoDb returns the URI of DynamoDB; may wait until it listens, and throws
	 * {@link IllegalStateException} with a message for the user if there is none
	 * @param forwarder the client, which the caller closes
	 * @param available whether DynamoDB can be used through this API
	 * @param onWrite called after each successful write, before the client gets the
	 * response
	 * @param jobTables the tables that jobs name
	 */
	public DynamoDbApi(Supplier<URI> dynamoDb, HttpForwarder forwarder, boolean available, Runnable onWrite,
			Set<String> jobTables) {
		this(dynamoDb, forwarder, () -> available, onWrite, new MissingTableLog(jobTables));
	}

	private DynamoDbApi(Supplier<URI> dynamoDb, HttpForwarder forwarder, BooleanSupplier available, Runnable onWrite,
			MissingTable missingTable) {
		this.dynamoDb = dynamoDb;
		this.forwarder = forwarder;
		this.available = available;
		this.onWrite = onWrite;
		this.missingTable = missingTable;
	}

	/**
	 * Creates the API of an application that starts or stops, and whose tables may not
	 * exist yet. Requests for items of a job's table that is missing are answered with
	 * {@code 503}, which clients retry.
	 * @param dynamoDb returns the URI of DynamoDB, as in the constructor
	 * @param forwarder the client, which the caller closes
	 * @param available returns whether DynamoDB can be used through this API, which can
	 * change while the application starts
	 * @param jobTables returns the tables that jobs name, {@code null} if they are not
	 * known yet: each table can be one of them
	 * @return the API
	 */
	public static DynamoDbApi starting(Supplier<URI> dynamoDb, HttpForwarder forwarder, BooleanSupplier available,
			Supplier<@Nullable Set<String>> jobTables) {
		return new DynamoDbApi(dynamoDb, forwarder, available, () -> {
		}, (operation, request, response) -> {
			@Nullable Set<String> known = jobTables.get();
			return (known == null || RequestedTables.of(request.body()).includesAnyOf(known)) ? STARTING.toResponse()
					: response;
		});
	}

	@Override
	public boolean serves(LocalRequest request) {
		return request.operation().startsWith(TABLES) || request.operation().startsWith(STREAMS);
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
		@Nullable String problem = JsonSyntax.problemOfObject(request.body());
		if (problem != null) {
			// DynamoDB Local would respond with a server error, which clients retry
			return new AwsError(400, "SerializationException", problem).toResponse();
		}
		try {
			return completed(request, this.forwarder.forward(request, AUTHORIZATION, uri));
		}
		catch (IOException ex) {
			return new AwsError(500, "InternalServerError", "DynamoDB at " + uri + " does not respond: " + ex)
				.toResponse();
		}
	}

	private LocalResponse completed(LocalRequest request, LocalResponse response) {
		String operation = request.operation().startsWith(TABLES) ? request.operation().substring(TABLES.length()) : "";
		if (response.status() == 500 && hasType(response, "InternalFailure")) {
			// DynamoDB Local's response to a value of the wrong JSON type. Clients would
			// retry it
			return new AwsError(400, "SerializationException",
					"DynamoDB Local could not process the request: a value may be of the wrong JSON type")
				.toResponse();
		}
		boolean write = WRITES.contains(operation);
		if (write && response.status() == 200) {
			this.onWrite.run();
		}
		boolean missing = response.status() == 400 && hasType(response, "ResourceNotFoundException");
		return (missing && (write || READS.contains(operation)))
				? this.missingTable.respond(operation, request, response) : response;
	}

	private static boolean hasType(LocalResponse response, String type) {
		return new String(response.body(), StandardCharsets.UTF_8).contains("#" + type + "\"");
	}

	@Override
	public String operations() {
		return this.available.getAsBoolean() ? "DynamoDB and DynamoDB Streams: all" : "";
	}

	@Override
	public String usage(String endpoint) {
		if (!this.available.getAsBoolean()) {
			return "";
		}
		return """
				Use DynamoDB.
				  aws --endpoint-url %1$s dynamodb list-tables
				  curl -H 'X-Amz-Target: DynamoDB_20120810.ListTables' -H 'Content-Type: application/x-amz-json-1.0' \
				%1$s -d '{}'
				""".formatted(endpoint);
	}

}
