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
 * Clients of one DynamoDB: for its tables and for their streams.
 *
 * @param dynamoDb the client for tables
 * @param streams the client for streams
 * @param endpoint where users reach that DynamoDB, {@code null} for AWS itself
 */
public record DynamoDbClients(DynamoDbClient dynamoDb, DynamoDbStreamsClient streams,
		@Nullable URI endpoint) implements AutoCloseable {

	// DynamoDB Local takes letters and digits only
	private static final StaticCredentialsProvider FAKE = StaticCredentialsProvider
		.create(AwsBasicCredentials.create("local", "local"));

	/**
	 * Clients for a DynamoDB Local of ours, which shares its data among all credentials.
	 * @param endpoint where DynamoDB listens
	 * @param region the region to name, for instance {@code us-east-1}
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
	 * Clients for an endpoint of the user's, with the credentials that the SDK finds: a
	 * DynamoDB Local that is not shared keeps data apart by them.
	 * @param endpoint where DynamoDB listens
	 * @param region the region to name
	 * @return the clients
	 */
	public static DynamoDbClients at(URI endpoint, String region) {
		return build(DynamoDbClient.builder().endpointOverride(endpoint).region(Region.of(region)),
				DynamoDbStreamsClient.builder().endpointOverride(endpoint).region(Region.of(region)), endpoint);
	}

	/**
	 * Clients for AWS, with the credentials and the region that the SDK finds.
	 * @return the clients
	 */
	public static DynamoDbClients aws() {
		return build(DynamoDbClient.builder(), DynamoDbStreamsClient.builder(), null);
	}

	/**
	 * The same clients, of a DynamoDB that users reach elsewhere.
	 * @param endpoint where users reach it, for messages
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
		// Named, because DynamoDB Local brings another; who follows a stream tries again
		// himself
		return new DynamoDbClients(dynamoDb.httpClientBuilder(Apache5HttpClient.builder()).build(),
				streams.httpClientBuilder(Apache5HttpClient.builder())
					.overrideConfiguration(
							(configuration) -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
					.build(),
				endpoint);
	}

}
