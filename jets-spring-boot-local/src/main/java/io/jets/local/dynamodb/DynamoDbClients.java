package io.jets.local.dynamodb;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClientBuilder;

/**
 * Clients of a DynamoDB for its tables and for their streams.
 *
 * @param dynamoDb the client for tables
 * @param streams the client for streams
 * @param endpoint the endpoint of that DynamoDB for users, {@code null} for AWS
 */
public record DynamoDbClients(DynamoDbClient dynamoDb, DynamoDbStreamsClient streams,
		@Nullable URI endpoint) implements AutoCloseable {

	// DynamoDB Local accepts only letters and digits
	private static final StaticCredentialsProvider FAKE = StaticCredentialsProvider
		.create(AwsBasicCredentials.create("local", "local"));

	/**
	 * Creates clients of a DynamoDB Local that shares its data among all credentials.
	 * @param endpoint the endpoint of DynamoDB Local
	 * @param region the region, for instance {@code us-east-1}
	 * @return the clients
	 */
	public static DynamoDbClients local(URI endpoint, String region) {
		DynamoDbClientBuilder dynamoDb = DynamoDbClient.builder()
			.endpointOverride(endpoint)
			.region(Region.of(region))
			.credentialsProvider(FAKE);
		DynamoDbStreamsClientBuilder streams = DynamoDbStreamsClient.builder()
			.endpointOverride(endpoint)
			.region(Region.of(region))
			.credentialsProvider(FAKE);
		return build(dynamoDb, streams, endpoint);
	}

	/**
	 * Loads the classes of the SDK, which takes a second, so that clients are created
	 * quickly later.
	 */
	public static void load() {
		local(URI.create("http://127.0.0.1"), "us-east-1").close();
	}

	/**
	 * Creates clients of an endpoint that the engine does not start. Without credentials
	 * of its own, those that the SDK finds are used: a DynamoDB Local that is not shared
	 * separates data by credentials. Those of AWS itself have the region that the SDK
	 * finds as well.
	 * @param endpoint the endpoint
	 * @param region the region of an endpoint without one
	 * @return the clients
	 */
	public static DynamoDbClients at(DynamoDbEndpoint endpoint, String region) {
		if (endpoint.uri() == null) {
			return build(DynamoDbClient.builder(), DynamoDbStreamsClient.builder(), null);
		}
		Region effective = Region.of((endpoint.region() != null) ? endpoint.region() : region);
		DynamoDbClientBuilder dynamoDb = DynamoDbClient.builder().endpointOverride(endpoint.uri()).region(effective);
		DynamoDbStreamsClientBuilder streams = DynamoDbStreamsClient.builder()
			.endpointOverride(endpoint.uri())
			.region(effective);
		if (endpoint.credentials() != null) {
			StaticCredentialsProvider credentials = StaticCredentialsProvider.create(endpoint.credentials());
			dynamoDb.credentialsProvider(credentials);
			streams.credentialsProvider(credentials);
		}
		return build(dynamoDb, streams, endpoint.uri());
	}

	/**
	 * Returns the same clients with another endpoint for users.
	 * @param endpoint the endpoint for users, for messages
	 * @return the clients
	 */
	public DynamoDbClients reachedAt(URI endpoint) {
		return new DynamoDbClients(this.dynamoDb, this.streams, endpoint);
	}

	@Override
	public void close() {
		this.streams.close();
		this.dynamoDb.close();
	}

	private static DynamoDbClients build(DynamoDbClientBuilder dynamoDb, DynamoDbStreamsClientBuilder streams,
			@Nullable URI endpoint) {
		// The HTTP client is set because DynamoDB Local adds another to the class path.
		// Readers of streams retry by themselves
		return new DynamoDbClients(dynamoDb.httpClientBuilder(Apache5HttpClient.builder()).build(),
				streams.httpClientBuilder(Apache5HttpClient.builder())
					.overrideConfiguration(
							(configuration) -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
					.build(),
				endpoint);
	}

}
