package io.jets.local.sample;

import java.util.List;

import io.jets.job.PayloadKind;
import io.jets.local.stream.intake.SavedBatch;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record of the stream of a table.
 *
 * @param json the record, JSON
 */
record SampleRecord(String json) {

	static final String EVENT_NAME = "eventName";

	/** The modification is first because it has both images. */
	static final List<String> EVENT_NAMES = List.of("MODIFY", "INSERT", "REMOVE");

	private static final JsonMapper mapper = new JsonMapper();

	/**
	 * Returns a modification of an item.
	 */
	static SampleRecord of(String table) {
		ObjectNode record = (ObjectNode) mapper.readTree(PayloadKind.STREAM_BATCH.sample()).get("Records").get(0);
		record.put("eventSourceARN",
				"arn:aws:dynamodb:us-east-1:000000000000:table/" + table + "/stream/2026-01-01T00:00:00.000");
		return new SampleRecord(record.toString());
	}

	/**
	 * Returns the record as one of another kind of change, with only the images that this
	 * kind has.
	 */
	SampleRecord as(String eventName) {
		ObjectNode record = tree();
		record.put(EVENT_NAME, eventName);
		if (record.get("dynamodb") instanceof ObjectNode change) {
			change.remove(absentImage(eventName));
		}
		return new SampleRecord(record.toString());
	}

	String eventName() {
		return tree().path(EVENT_NAME).asString("");
	}

	/**
	 * Returns whether a stream can have this record.
	 */
	boolean isPossible() {
		ObjectNode record = tree();
		if (!EVENT_NAMES.contains(eventName()) || record.path("dynamodb").has(absentImage(eventName()))) {
			return false;
		}
		ObjectNode batch = mapper.createObjectNode();
		batch.set("Records", new ArrayNode(mapper.getNodeFactory()).add(record));
		try {
			SavedBatch.read("sample", batch);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static String absentImage(String eventName) {
		return switch (eventName) {
			case "INSERT" -> "OldImage";
			case "REMOVE" -> "NewImage";
			default -> "";
		};
	}

	private ObjectNode tree() {
		return (ObjectNode) mapper.readTree(this.json);
	}

}
