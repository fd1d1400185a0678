package io.jets.maven;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

import org.apache.maven.plugin.MojoFailureException;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link StreamLookup} against DynamoDB Local.
 */
class StreamLookupTests {

	private static final StreamSpecification NEW_IMAGE = StreamSpecification.builder()
		.streamEnabled(true)
		.streamViewType("NEW_IMAGE")
		.build();

	private static DynamoDBProxyServer server;

	private static DynamoDbClient client;

	@BeforeAll
	static void start() throws Exception {
		LocalDynamoDBServerHandler handler = new LocalDynamoDBServerHandler(
				new LocalDynamoDBRequestHandler(0, true, null, true, false), null);
		server = new DynamoDBProxyServer(0, handler);
		ServerConnector connector = (ServerConnector) handler.getServer().getConnectors()[0];
		connector.setHost("127.0.0.1");
		server.start();
		client = DynamoDbClient.builder()
			.endpointOverride(URI.create("http://127.0.0.1:" + connector.getLocalPort()))
			.region(Region.EU_WEST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
			.httpClientBuilder(UrlConnectionHttpClient.builder())
			.build();
		createTable("with-stream", NEW_IMAGE);
		createTable("without-stream", null);
		createTable("disabled-stream", NEW_IMAGE);
		client.updateTable((request) -> request.tableName("disabled-stream")
			.streamSpecification((stream) -> stream.streamEnabled(false)));
	}

	@AfterAll
	static void stop() throws Exception {
		client.close();
		server.stop();
	}

	@Test
	void findsAStream() throws MojoFailureException {
		Map<String, String> arns = lookup().streamArns(Map.of("WithStreamStreamArn", "with-stream"));
		assertThat(arns).containsOnlyKeys("WithStreamStreamArn");
		assertThat(arns.get("WithStreamStreamArn")).startsWith("arn:aws:dynamodb:")
			.contains(":table/with-stream/stream/");
	}

	@Test
	void reportsAllTablesWithoutStreamAndAllMissingOnesWithTheCommandToRun() {
		Map<String, String> tables = new TreeMap<>(
				Map.of("A", "with-stream", "B", "without-stream", "C", "disabled-stream", "D", "missing"));
		assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> lookup().streamArns(tables))
			.withMessageContainingAll("Table without-stream has no stream. Enable it:",
					"aws dynamodb update-table --table-name without-stream "
							+ "--stream-specification StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES",
					"Table disabled-stream has no stream. Enable it:",
					"Table missing does not exist in region eu-west-1.",
					"aws dynamodb create-table --table-name missing ");
	}

	private static StreamLookup lookup() {
		return new StreamLookup(client, "region eu-west-1");
	}

	private static void createTable(String name, StreamSpecification stream) {
		client.createTable((request) -> request.tableName(name)
			.billingMode(BillingMode.PAY_PER_REQUEST)
			.keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
			.attributeDefinitions(AttributeDefinition.builder().attributeName("id").attributeType("S").build())
			.streamSpecification(stream));
	}

}
