package io.jets.integration.lambda;

import java.util.HashMap;
import java.util.Map;

import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.DynamoDbLocalProcess;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * The table of idempotent jobs in DynamoDB Local.
 */
final class OnceTable implements AutoCloseable {

	static final String NAME = "completed-events";

	private final DynamoDbLocalProcess process = new DynamoDbLocalProcess(null);

	private final DynamoDbClients clients;

	private OnceTable() {
		this.process.start();
		this.clients = DynamoDbClients.local(this.process.endpoint(), "us-west-2");
	}

	/**
	 * Starts DynamoDB Local and creates the table.
	 */
	static OnceTable create() {
		OnceTable table = new OnceTable();
		table.clients.dynamoDb()
			.createTable((request) -> request.tableName(NAME)
				.billingMode(BillingMode.PAY_PER_REQUEST)
				.keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
				.attributeDefinitions(AttributeDefinition.builder().attributeName("id").attributeType("S").build()));
		return table;
	}

	/**
	 * Returns the variables of functions that use the table.
	 * @param more more variables
	 */
	Map<String, String> environment(Map<String, String> more) {
		Map<String, String> environment = new HashMap<>(more);
		environment.put("JETS_IDEMPOTENCY_TABLE", NAME);
		environment.put("AWS_ENDPOINT_URL_DYNAMODB", this.process.endpoint().toString());
		environment.put("AWS_ACCESS_KEY_ID", "local");
		environment.put("AWS_SECRET_ACCESS_KEY", "local");
		return environment;
	}

	/**
	 * Returns the number of items in the table.
	 */
	int size() {
		return this.clients.dynamoDb()
			.scanPaginator((request) -> request.tableName(NAME))
			.stream()
			.mapToInt((page) -> page.count())
			.sum();
	}

	@Override
	public void close() {
		this.clients.close();
		this.process.close();
	}

}
