package io.jets.local.dynamodb;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * Runs a DynamoDB Local for a test class.
 */
public final class DynamoDbLocalExtension implements BeforeAllCallback, AfterAllCallback {

	public static final StreamSpecification STREAM = StreamSpecification.builder()
		.streamEnabled(true)
		.streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
		.build();

	public static final StreamSpecification NO_STREAM = StreamSpecification.builder().streamEnabled(false).build();

	private DynamoDbLocalProcess process;

	private DynamoDbClients clients;

	@Override
	public void beforeAll(ExtensionContext context) {
		this.process = new DynamoDbLocalProcess(null);
		this.process.start();
		this.clients = DynamoDbClients.local(this.process.endpoint(), "us-east-1");
	}

	@Override
	public void afterAll(ExtensionContext context) {
		this.clients.close();
		this.process.close();
	}

	public DynamoDbClients clients() {
		return this.clients;
	}

	public DynamoDbClient client() {
		return this.clients.dynamoDb();
	}

	public static String uniqueTable() {
		return "table-" + UUID.randomUUID();
	}

	public String createTable() {
		return createTable(true);
	}

	public String createTable(boolean stream) {
		String table = uniqueTable();
		client().createTable((request) -> request.tableName(table)
			.billingMode(BillingMode.PAY_PER_REQUEST)
			.keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
			.attributeDefinitions(AttributeDefinition.builder().attributeName("id").attributeType("S").build())
			.streamSpecification(stream ? STREAM : NO_STREAM));
		return table;
	}

	public void put(String table, String id) {
		put(table, Map.of("id", AttributeValue.fromS(id)));
	}

	public void put(String table, Map<String, AttributeValue> item) {
		client().putItem((request) -> request.tableName(table).item(item));
	}

}
