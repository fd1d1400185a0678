package io.jets.test.stream;

import io.jets.event.Change;
import io.jets.event.ChangeType;
import io.jets.event.item.ItemWriter;
import org.jspecify.annotations.Nullable;
import io.jets.local.stream.intake.StreamItems;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.env.Environment;

/**
 * Turns changes that a test has built into records of a DynamoDB stream. Items become
 * attribute values as {@link ItemWriter} describes. The key is that of the change; if it
 * has none, the attributes that the annotations of the enhanced client declare, those of
 * {@code jets.local.dynamodb.tables}, or {@code id}. A record has no event id, sequence
 * number, time and size if the test has not set them: the stream adds its own.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">DynamoDB
 * Streams: Record</a>
 */
public final class StreamRecordWriter {

	private static final Change<?> UNSET = Change.builder(ChangeType.INSERT).build();

	private static final Identity TIME_TO_LIVE = Identity.builder()
		.type("Service")
		.principalId("dynamodb.amazonaws.com")
		.build();

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
	public Record write(String table, Change<?> change, StreamViewType viewType) {
		ObjectNode newImage = image(change.newItem());
		ObjectNode oldImage = image(change.oldItem());
		StreamRecord.Builder record = StreamRecord.builder()
			.keys(StreamItems.read(key(table, change, (newImage != null) ? newImage : oldImage)))
			.streamViewType(viewType)
			.approximateCreationDateTime(unless(UNSET.time(), change.time()))
			.sequenceNumber(unless(UNSET.sequenceNumber(), change.sequenceNumber()))
			.sizeBytes(unless(UNSET.sizeBytes(), change.sizeBytes()));
		if (newImage != null && viewType != StreamViewType.OLD_IMAGE && viewType != StreamViewType.KEYS_ONLY) {
			record.newImage(StreamItems.read(newImage));
		}
		if (oldImage != null && viewType != StreamViewType.NEW_IMAGE && viewType != StreamViewType.KEYS_ONLY) {
			record.oldImage(StreamItems.read(oldImage));
		}
		return Record.builder()
			.eventID(unless(UNSET.eventId(), change.eventId()))
			.eventName(change.type().name())
			.dynamodb(record.build())
			.userIdentity((change.type() == ChangeType.REMOVE && change.expired()) ? TIME_TO_LIVE : null)
			.build();
	}

	private static <T> @Nullable T unless(T unset, T value) {
		return unset.equals(value) ? null : value;
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
