package io.jets.local.stream.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.function.item.InvalidAttributeException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import tools.jackson.databind.JsonNode;

/**
 * Reads a batch of stream records, as Lambda sends it, back into the records of the
 * stream.
 *
 * @param table the name of the table
 * @param records the records, in order
 */
public record SavedBatch(String table, List<Record> records) {

	private static final Pattern STREAM = Pattern.compile("arn:[^:]+:dynamodb:[^:]*:[^:]*:table/([^/]+)/stream/.+");

	/**
	 * Creates a batch.
	 */
	public SavedBatch {
		records = List.copyOf(records);
	}

	/**
	 * Reads a batch.
	 * @param name the name of the batch, for messages
	 * @param event the batch, <code>{"Records": […]}</code>
	 * @return the table and the records
	 * @throws IllegalArgumentException if a record is not one of a DynamoDB stream, or if
	 * there is no record, or if they are of several tables
	 */
	public static SavedBatch read(String name, JsonNode event) {
		Set<String> tables = new TreeSet<>();
		List<Record> records = new ArrayList<>();
		for (JsonNode record : event.path("Records")) {
			Matcher arn = STREAM.matcher(record.path("eventSourceARN").asString(""));
			if (!arn.matches() || !record.at("/dynamodb/Keys").isObject()) {
				throw new IllegalArgumentException("Record " + records.size() + " of " + name
						+ " is not one of a DynamoDB stream, which has the stream as \"eventSourceARN\", and "
						+ "\"dynamodb\" with \"Keys\"");
			}
			tables.add(arn.group(1));
			try {
				records.add(record(record));
			}
			catch (InvalidAttributeException ex) {
				throw new IllegalArgumentException("Record " + records.size() + " of " + name
						+ " has an item that is not DynamoDB's JSON: " + ex.getMessage(), ex);
			}
		}
		if (tables.size() != 1) {
			throw new IllegalArgumentException(name + (tables.isEmpty() ? " has no records"
					: " has records of several tables, and a batch is of one: " + tables));
		}
		return new SavedBatch(tables.iterator().next(), records);
	}

	private static Record record(JsonNode json) {
		JsonNode change = json.path("dynamodb");
		StreamRecord.Builder record = StreamRecord.builder()
			.keys(StreamItems.read(change.path("Keys")))
			.sequenceNumber(text(change, "SequenceNumber"))
			.streamViewType(text(change, "StreamViewType"));
		if (change.has("NewImage")) {
			record.newImage(StreamItems.read(change.path("NewImage")));
		}
		if (change.has("OldImage")) {
			record.oldImage(StreamItems.read(change.path("OldImage")));
		}
		if (change.path("SizeBytes").isNumber()) {
			record.sizeBytes(change.path("SizeBytes").asLong());
		}
		if (change.path("ApproximateCreationDateTime").isNumber()) {
			record.approximateCreationDateTime(
					Instant.ofEpochSecond(change.path("ApproximateCreationDateTime").asLong()));
		}
		return Record.builder()
			.eventID(text(json, "eventID"))
			.eventName(text(json, "eventName"))
			.dynamodb(record.build())
			.userIdentity(identity(json.path("userIdentity")))
			.build();
	}

	private static @Nullable Identity identity(JsonNode json) {
		return json.isObject()
				? Identity.builder().type(text(json, "type")).principalId(text(json, "principalId")).build() : null;
	}

	private static @Nullable String text(JsonNode json, String name) {
		return json.path(name).isString() ? json.path(name).asString() : null;
	}

}
