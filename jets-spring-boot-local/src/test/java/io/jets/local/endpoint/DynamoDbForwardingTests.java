package io.jets.local.endpoint;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DynamoDbForwardingTests {

	private static final StaticCredentialsProvider CREDENTIALS = StaticCredentialsProvider
		.create(AwsBasicCredentials.create("local", "local"));

	private static final AtomicInteger writes = new AtomicInteger();

	private static DynamoDBProxyServer server;

	private static TestEndpoint endpoint;

	private static DynamoDbClient client;

	private static DynamoDbStreamsClient streams;

	@BeforeAll
	static void start() throws Exception {
		int port = freePort();
		server = ServerRunner.createServerFromCommandLineArgs(
				new String[] { "-inMemory", "-sharedDb", "-disableTelemetry", "-port", String.valueOf(port) });
		server.start();
		endpoint = new TestEndpoint(() -> URI.create("http://127.0.0.1:" + port), writes::incrementAndGet);
		client = DynamoDbClient.builder()
			.endpointOverride(endpoint.uri())
			.region(Region.EU_CENTRAL_1)
			.credentialsProvider(CREDENTIALS)
			.build();
		streams = DynamoDbStreamsClient.builder()
			.endpointOverride(endpoint.uri())
			.region(Region.EU_CENTRAL_1)
			.credentialsProvider(CREDENTIALS)
			.build();
		client.createTable((table) -> table.tableName("test-table")
			.billingMode(BillingMode.PAY_PER_REQUEST)
			.keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
			.attributeDefinitions(
					AttributeDefinition.builder().attributeName("id").attributeType(ScalarAttributeType.S).build())
			.streamSpecification(
					(stream) -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
	}

	@AfterAll
	static void stop() throws Exception {
		client.close();
		streams.close();
		endpoint.close();
		server.stop();
	}

	private static int freePort() throws Exception {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Test
	void forwardsReadsAndWritesOfSdk() {
		int before = writes.get();
		client.putItem((put) -> put.tableName("test-table").item(item("1", "Tung Nguyen")));
		assertThat(writes).hasValue(before + 1);
		assertThat(client.getItem((get) -> get.tableName("test-table").key(Map.of("id", AttributeValue.fromS("1"))))
			.item()).isEqualTo(item("1", "Tung Nguyen"));
		assertThat(writes).hasValue(before + 1);
	}

	@Test
	void forwardsLargeItems() {
		String text = "é".repeat(150_000);
		client.putItem((put) -> put.tableName("test-table").item(item("large", text)));
		assertThat(client.scan((scan) -> scan.tableName("test-table")).items()).contains(item("large", text));
	}

	@Test
	void forwardsStreamReadsOfSdk() {
		String arn = client.describeTable((table) -> table.tableName("test-table")).table().latestStreamArn();
		assertThat(streams.describeStream((stream) -> stream.streamArn(arn)).streamDescription().shards()).isNotEmpty();
	}

	@Test
	void forwardsErrors() {
		assertThatExceptionOfType(ResourceNotFoundException.class)
			.isThrownBy(() -> client.putItem((put) -> put.tableName("nowhere").item(item("1", "x"))))
			.withMessageContaining("non-existent table");
	}

	@Test
	void forwardsUnsignedRequestOfCurl() throws Exception {
		assertThat(endpoint
			.post("/", "{}", "X-Amz-Target", "DynamoDB_20120810.ListTables", "Content-Type",
					"application/x-amz-json-1.0")
			.body()).isEqualTo("{\"TableNames\":[\"test-table\"]}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					PutItem  | {'TableName':'test-table','Item':{'id':{'S':'1'},'n':{'N':'12.5'},'l':{'L':[{'BOOL':true}]}}}
					GetItem  | {'TableName':'test-table','Key':{'id':{'S':'1'}},'ConsistentRead':true}
					Query    | {'TableName':'test-table','KeyConditionExpression':'id = :i','ExpressionAttributeValues':{':i':{'S':'1'}},'Limit':1}
					""")
	void neverFailsOnMalformedRequest(String operation, String request) throws Exception {
		JsonMutations mutations = new JsonMutations(operation.hashCode());
		for (int i = 0; i < 1000; i++) {
			String body = mutations.mutate(request.replace('\'', '"'));
			HttpResponse<String> response = endpoint.post("/", body, "X-Amz-Target", "DynamoDB_20120810." + operation,
					"Content-Type", "application/x-amz-json-1.0");
			assertThat(response.statusCode()).as("%s to %s", response.body(), body).isIn(200, 400);
		}
	}

	private static Map<String, AttributeValue> item(String id, String name) {
		return Map.of("id", AttributeValue.fromS(id), "name", AttributeValue.fromS(name));
	}

}
