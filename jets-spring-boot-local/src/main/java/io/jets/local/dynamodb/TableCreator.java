package io.jets.local.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * Creates the missing tables of jobs, with a stream of new and old images. Existing
 * tables are never changed. Must be used only with a DynamoDB Local that this application
 * started.
 */
public final class TableCreator {

	private static final StreamSpecification WITH_IMAGES = StreamSpecification.builder()
		.streamEnabled(true)
		.streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
		.build();

	private static final Log logger = LogFactory.getLog(TableCreator.class);

	private final DynamoDbClient client;

	private final Map<String, TableKey> keys;

	/**
	 * Creates a table creator.
	 * @param client a client of DynamoDB Local
	 * @param keys the keys of tables by table name; other tables get
	 * {@link TableKey#DEFAULT}
	 */
	public TableCreator(DynamoDbClient client, Map<String, TableKey> keys) {
		this.client = client;
		this.keys = Map.copyOf(keys);
	}

	/**
	 * Creates a table creator for tables with {@link TableKey#DEFAULT}.
	 * @param client a client of DynamoDB Local
	 */
	public TableCreator(DynamoDbClient client) {
		this(client, Map.of());
	}

	/**
	 * Creates a table without a stream, unless it exists.
	 * @param table the name of the table
	 */
	public void createWithoutStream(String table) {
		create(table, StreamSpecification.builder().streamEnabled(false).build());
	}

	/**
	 * Creates the missing tables.
	 * @param jobs the jobs whose tables are needed
	 * @return the names of the tables that were created
	 */
	public List<String> createMissing(List<JobMethod> jobs) {
		return jobs.stream()
			.flatMap((job) -> job.triggers(DynamoDbStreamTrigger.class))
			.map(DynamoDbStreamTrigger::table)
			.filter(Objects::nonNull)
			.distinct()
			.filter((table) -> create(table, WITH_IMAGES))
			.toList();
	}

	private boolean create(String table, StreamSpecification stream) {
		TableKey key = this.keys.getOrDefault(table, TableKey.DEFAULT);
		List<KeySchemaElement> schema = new ArrayList<>();
		List<AttributeDefinition> attributes = new ArrayList<>();
		add(key.partition(), KeyType.HASH, schema, attributes);
		if (key.sort() != null) {
			add(key.sort(), KeyType.RANGE, schema, attributes);
		}
		try {
			this.client.createTable((request) -> request.tableName(table)
				.keySchema(schema)
				.attributeDefinitions(attributes)
				.billingMode(BillingMode.PAY_PER_REQUEST)
				.streamSpecification(stream));
			logger.info("Created table %s (key %s)%s".formatted(table, key,
					stream.streamEnabled() ? " with a stream" : ""));
			return true;
		}
		catch (ResourceInUseException ex) {
			return false;
		}
	}

	private static void add(KeyAttribute key, KeyType keyType, List<KeySchemaElement> schema,
			List<AttributeDefinition> attributes) {
		schema.add(KeySchemaElement.builder().attributeName(key.name()).keyType(keyType).build());
		attributes.add(AttributeDefinition.builder().attributeName(key.name()).attributeType(key.type()).build());
	}

}
