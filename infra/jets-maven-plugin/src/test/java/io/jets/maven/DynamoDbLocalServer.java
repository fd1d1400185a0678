package io.jets.maven;

import java.net.URI;

import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
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

/**
 * Runs DynamoDB Local in memory for a test class.
 */
final class DynamoDbLocalServer implements BeforeAllCallback, AfterAllCallback {

	static final StreamSpecification STREAM = StreamSpecification.builder()
		.streamEnabled(true)
		.streamViewType("NEW_IMAGE")
		.build();

	private DynamoDBProxyServer server;

	private URI endpoint;

	private DynamoDbClient client;

	@Override
	public void beforeAll(ExtensionContext context) throws Exception {
		LocalDynamoDBServerHandler handler = new LocalDynamoDBServerHandler(
				new LocalDynamoDBRequestHandler(0, true, null, true, false), null);
		this.server = new DynamoDBProxyServer(0, handler);
		ServerConnector connector = (ServerConnector) handler.getServer().getConnectors()[0];
		connector.setHost("127.0.0.1");
		this.server.start();
		this.endpoint = URI.create("http://127.0.0.1:" + connector.getLocalPort());
		this.client = DynamoDbClient.builder()
			.endpointOverride(this.endpoint)
			.region(Region.EU_WEST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
			.httpClientBuilder(UrlConnectionHttpClient.builder())
			.build();
	}

	@Override
	public void afterAll(ExtensionContext context) throws Exception {
		this.client.close();
		this.server.stop();
	}

	URI endpoint() {
		return this.endpoint;
	}

	DynamoDbClient client() {
		return this.client;
	}

	void createTable(String name, @Nullable StreamSpecification stream) {
		this.client.createTable((request) -> request.tableName(name)
			.billingMode(BillingMode.PAY_PER_REQUEST)
			.keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
			.attributeDefinitions(AttributeDefinition.builder().attributeName("id").attributeType("S").build())
			.streamSpecification(stream));
	}

}
