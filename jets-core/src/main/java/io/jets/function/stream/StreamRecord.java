package io.jets.function.stream;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record of a DynamoDB stream, its items not yet made into what a method takes.
 *
 * @param eventId the record's id
 * @param eventName what happened
 * @param streamArn the stream that it comes from
 * @param sequenceNumber its place in its shard
 * @param time when it was made
 * @param sizeBytes the size of keys and images
 * @param keys the primary key, in plain form
 * @param byTimeToLive whether DynamoDB's time to live made the change
 * @param oldImage the item as it was
 * @param newImage the item as it is
 * @param json the record as it came
 * @param problem why it cannot be read, {@code null} if it can
 */
record StreamRecord(String eventId, String eventName, String streamArn, String sequenceNumber, Instant time,
		long sizeBytes, Map<String, Object> keys, boolean byTimeToLive, @Nullable Image oldImage,
		@Nullable Image newImage, RawRecord json, @Nullable String problem) {

	private static final String TABLE = ":table/";

	/**
	 * The table's name, out of the stream's ARN.
	 */
	String table() {
		int start = this.streamArn.indexOf(TABLE);
		if (start < 0) {
			return "";
		}
		int end = this.streamArn.indexOf('/', start + TABLE.length());
		return this.streamArn.substring(start + TABLE.length(), (end < 0) ? this.streamArn.length() : end);
	}

	JsonNode raw() {
		return this.json.parse();
	}

}
