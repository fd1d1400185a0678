package io.jets.local.console.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.jets.local.dynamodb.DynamoDbLocalException;
import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.stream.intake.StreamItems;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the keys of tables and writes items, so that their streams fire jobs.
 */
public final class Tables {

	private static final JsonMapper mapper = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final Supplier<DynamoDbClient> client;

	private final Supplier<@Nullable String> obstacle;

	private final boolean aws;

	/**
	 * Creates the tables.
	 * @param client returns the client of DynamoDB
	 * @param obstacle returns why items cannot be written, {@code null} if they can
	 * @param aws whether jobs follow tables on AWS
	 */
	public Tables(Supplier<DynamoDbClient> client, Supplier<@Nullable String> obstacle, boolean aws) {
		this.client = client;
		this.obstacle = obstacle;
		this.aws = aws;
	}

	/**
	 * Returns whether jobs follow tables on AWS.
	 * @return whether they do
	 */
	public boolean aws() {
		return this.aws;
	}

	/**
	 * Returns the tables.
	 * @return the view, with an obstacle instead of tables if they cannot be read
	 */
	public TablesView view() {
		String reason = this.obstacle.get();
		if (reason != null) {
			return new TablesView(this.aws, reason, List.of());
		}
		try {
			List<TablesView.Table> tables = this.client.get()
				.listTablesPaginator()
				.tableNames()
				.stream()
				.map(this::table)
				.filter(Objects::nonNull)
				.toList();
			return new TablesView(this.aws, null, tables);
		}
		catch (SdkException | DynamoDbLocalException ex) {
			return new TablesView(this.aws, "The tables cannot be read: " + ex.getMessage(), List.of());
		}
	}

	private TablesView.@Nullable Table table(String name) {
		DescribeTableResponse table;
		try {
			table = this.client.get().describeTable((request) -> request.tableName(name));
		}
		catch (ResourceNotFoundException ex) {
			// Deleted since the tables were listed
			return null;
		}
		Map<String, String> types = table.table()
			.attributeDefinitions()
			.stream()
			.collect(Collectors.toMap((attribute) -> attribute.attributeName(),
					(attribute) -> attribute.attributeTypeAsString()));
		return new TablesView.Table(name,
				table.table()
					.keySchema()
					.stream()
					.map((key) -> new TablesView.Key(key.attributeName(),
							Objects.requireNonNullElse(types.get(key.attributeName()), "S")))
					.toList());
	}

	/**
	 * Writes an item.
	 * @param table the name of the table
	 * @param operation {@code put}, {@code update} or {@code delete}
	 * @param json the item. To update, the keys and the attributes that change; to
	 * delete, the keys, and other attributes are ignored
	 * @param dynamoDbJson whether the item is DynamoDB's JSON
	 * @throws IllegalArgumentException if the operation is not valid, or if the item is
	 * not a JSON object
	 * @throws io.jets.function.item.InvalidAttributeException if the item is not
	 * DynamoDB's JSON
	 */
	public void write(String table, String operation, String json, boolean dynamoDbJson) {
		String reason = this.obstacle.get();
		if (reason != null) {
			throw new AwsErrorException(403, "AccessDeniedException", reason);
		}
		JsonNode object = mapper.readTree(json);
		if (!object.isObject()) {
			throw new IllegalArgumentException("An item is a JSON object");
		}
		Map<String, AttributeValue> item = dynamoDbJson ? StreamItems.read(object) : PlainItem.read(object);
		DynamoDbClient dynamoDb = this.client.get();
		switch (operation) {
			case "put" -> dynamoDb.putItem((request) -> request.tableName(table).item(item));
			case "delete" -> dynamoDb.deleteItem((request) -> request.tableName(table).key(keys(table, item, true)));
			case "update" -> dynamoDb.updateItem((request) -> request.tableName(table)
				.key(keys(table, item, true))
				.attributeUpdates(updates(keys(table, item, false))));
			default ->
				throw new IllegalArgumentException("The operation " + operation + " is not put, update or delete");
		}
	}

	/**
	 * Returns the key attributes of an item, or the others.
	 */
	private Map<String, AttributeValue> keys(String table, Map<String, AttributeValue> item, boolean keys) {
		Set<String> names = this.client.get()
			.describeTable((request) -> request.tableName(table))
			.table()
			.keySchema()
			.stream()
			.map(KeySchemaElement::attributeName)
			.collect(Collectors.toSet());
		return item.entrySet()
			.stream()
			.filter((attribute) -> names.contains(attribute.getKey()) == keys)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Map<String, AttributeValueUpdate> updates(Map<String, AttributeValue> attributes) {
		return attributes.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(attribute) -> AttributeValueUpdate.builder()
						.action(AttributeAction.PUT)
						.value(attribute.getValue())
						.build()));
	}

}
