package io.jets.function.stream;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

import io.jets.function.item.ItemReader.ItemImage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record of a DynamoDB stream.
 *
 * @param eventId the id of the record
 * @param eventName the type of the change
 * @param streamArn the ARN of the stream
 * @param sequenceNumber the sequence number
 * @param time when the change was made
 * @param sizeBytes the size of keys and images
 * @param keys the primary key, in plain form
 * @param byTimeToLive whether DynamoDB's time to live made the change
 * @param oldImage the item before the change
 * @param newImage the item after the change
 * @param raw parses the record as it was sent
 * @param problem why the record cannot be read, {@code null} if it can
 */
record StreamRecord(String eventId, String eventName, String streamArn, String sequenceNumber, Instant time,
		long sizeBytes, Map<String, Object> keys, boolean byTimeToLive, @Nullable ItemImage oldImage,
		@Nullable ItemImage newImage, Supplier<JsonNode> raw, @Nullable String problem) {

	private static final String TABLE = ":table/";

	/**
	 * Returns the name of the table, which is part of the stream's ARN.
	 */
	String table() {
		int start = this.streamArn.indexOf(TABLE);
		if (start < 0) {
			return "";
		}
		int end = this.streamArn.indexOf('/', start + TABLE.length());
		return this.streamArn.substring(start + TABLE.length(), (end < 0) ? this.streamArn.length() : end);
	}

}
