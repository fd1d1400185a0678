package io.jets.local.stream.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A record that is waiting for its delivery.
 *
 * @param sequenceNumber the position in the shard
 * @param arrival when the record was added to the stream
 * @param itemHash the same value for all records of an item
 * @param json the record as Lambda sends it
 * @param event the number of the record in the journal
 */
public record PendingRecord(String sequenceNumber, Instant arrival, int itemHash, byte[] json, long event) {

	private static final String REGION_OF_DYNAMODB_LOCAL = "ddblocal";

	private static final Duration LAST_OF_A_MINUTE = Duration.ofMinutes(1).minusMillis(1);

	/**
	 * Creates a pending record.
	 * @param record the record of the stream
	 * @param json the record as Lambda sends it
	 * @param read when the record was read
	 * @param event the number of the record in the journal
	 * @return the pending record
	 */
	public static PendingRecord of(Record record, byte[] json, Instant read, long event) {
		return new PendingRecord(record.dynamodb().sequenceNumber(), arrival(record, read),
				record.dynamodb().keys().hashCode(), json, event);
	}

	/**
	 * DynamoDB Local truncates times to minutes, so a record of it would seem up to a
	 * minute too old. Such a record counts as added at the end of its minute, or when it
	 * was read if that is earlier.
	 */
	private static Instant arrival(Record record, Instant read) {
		Instant created = record.dynamodb().approximateCreationDateTime();
		if (created == null) {
			return read;
		}
		if (!REGION_OF_DYNAMODB_LOCAL.equals(record.awsRegion())
				|| !created.equals(created.truncatedTo(ChronoUnit.MINUTES))) {
			return created;
		}
		Instant latest = created.plus(LAST_OF_A_MINUTE);
		return latest.isBefore(read) ? latest : read;
	}

}
