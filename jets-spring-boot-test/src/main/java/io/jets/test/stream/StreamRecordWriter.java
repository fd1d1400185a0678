package io.jets.test.stream;

import io.jets.event.Change;
import io.jets.event.ChangeType;
import io.jets.event.item.ItemWriter;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.env.Environment;

/**
 * Writes changes that a test has built as the records of a DynamoDB stream that Lambda
 * would send. Items become attribute values as {@link ItemWriter} describes. The key is
 * that of the change; if it has none, the attributes that the annotations of the enhanced
 * client declare, those of {@code jets.local.dynamodb.tables}, or {@code id}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html#events-sample-dynamodb">Lambda's
 * DynamoDB event</a>
 */
public final class StreamRecordWriter {

	private static final String REGION = "us-east-1";

	private static final String STREAM = "arn:aws:dynamodb:" + REGION
			+ ":123456789012:table/%s/stream/2026-01-01T00:00:00.000";

	private final JsonNodeFactory nodes = JsonNodeFactory.instance;

	private final ItemWriter items;

	private final TableKeys keys;

	/**
	 * Creates a writer.
	 * @param mapper the application's mapper, which writes items that the enhanced client
	 * does not write
	 * @param environment the application's environment, which may have keys of tables
	 */
	public StreamRecordWriter(JsonMapper mapper, Environment environment) {
		this.items = new ItemWriter(mapper);
		this.keys = new TableKeys(environment);
	}

	/**
	 * Writes a change.
	 * @param table the name of the table
	 * @param change the change
	 * @param viewType the images that the record contains
	 * @return the record
	 * @throws IllegalArgumentException if DynamoDB cannot store an item, or if an item
	 * has no key
	 */
	public ObjectNode write(String table, Change<?> change, StreamViewType viewType) {
		ObjectNode newImage = image(change.newItem());
		ObjectNode oldImage = image(change.oldItem());
		ObjectNode dynamodb = this.nodes.objectNode();
		dynamodb.put("ApproximateCreationDateTime", change.time().getEpochSecond());
		dynamodb.set("Keys", key(table, change, (newImage != null) ? newImage : oldImage));
		if (newImage != null && viewType != StreamViewType.OLD_IMAGE && viewType != StreamViewType.KEYS_ONLY) {
			dynamodb.set("NewImage", newImage);
		}
		if (oldImage != null && viewType != StreamViewType.NEW_IMAGE && viewType != StreamViewType.KEYS_ONLY) {
			dynamodb.set("OldImage", oldImage);
		}
		dynamodb.put("SequenceNumber", change.sequenceNumber());
		dynamodb.put("SizeBytes", change.sizeBytes());
		dynamodb.put("StreamViewType", viewType.toString());
		return record(table, change, dynamodb);
	}

	private ObjectNode record(String table, Change<?> change, ObjectNode dynamodb) {
		ObjectNode record = this.nodes.objectNode();
		record.put("eventID", change.eventId());
		record.put("eventName", change.type().name());
		record.put("eventVersion", "1.1");
		record.put("eventSource", "aws:dynamodb");
		record.put("awsRegion", REGION);
		record.set("dynamodb", dynamodb);
		if (change.type() == ChangeType.REMOVE && change.expired()) {
			record.putObject("userIdentity").put("type", "Service").put("principalId", "dynamodb.amazonaws.com");
		}
		record.put("eventSourceARN", STREAM.formatted(table));
		return record;
	}

	private @Nullable ObjectNode image(@Nullable Object item) {
		return (item != null) ? this.items.write(item) : null;
	}

	private ObjectNode key(String table, Change<?> change, @Nullable ObjectNode item) {
		if (!change.keys().isEmpty()) {
			return this.items.write(change.keys());
		}
		if (item == null) {
			throw new IllegalArgumentException(change + " has neither an item nor keys: set one of them");
		}
		return this.keys.of(table, change, item);
	}

}
