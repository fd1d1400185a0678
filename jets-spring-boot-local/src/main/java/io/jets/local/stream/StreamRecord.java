package io.jets.local.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A record that is to be delivered.
 *
 * @param sequenceNumber its place in the shard
 * @param arrival when it came to the stream
 * @param itemHash the same for all records of one item
 * @param json as Lambda sends it
 */
record StreamRecord(String sequenceNumber, Instant arrival, int itemHash, byte[] json) {

	private static final Duration LAST_OF_A_MINUTE = Duration.ofMinutes(1).minusMillis(1);

	/**
	 * Prepare a record.
	 * @param record the record
	 * @param json as Lambda sends it
	 * @param read when it was read
	 * @return the record
	 */
	static StreamRecord of(Record record, byte[] json, Instant read) {
		return new StreamRecord(record.dynamodb().sequenceNumber(),
				arrival(record.dynamodb().approximateCreationDateTime(), read), record.dynamodb().keys().hashCode(),
				json);
	}

	/**
	 * DynamoDB Local cuts times to the minute, which would make a record up to a minute
	 * too old: it came at the end of that minute, or when it was read if that was before.
	 */
	private static Instant arrival(@Nullable Instant created, Instant read) {
		if (created == null) {
			return read;
		}
		if (!created.equals(created.truncatedTo(ChronoUnit.MINUTES))) {
			return created;
		}
		Instant latest = created.plus(LAST_OF_A_MINUTE);
		return latest.isBefore(read) ? latest : read;
	}

}
