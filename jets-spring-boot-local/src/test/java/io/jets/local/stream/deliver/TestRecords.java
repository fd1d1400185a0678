package io.jets.local.stream.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Creates records. By default the key of the item is the sequence number.
 */
final class TestRecords {

	static final Instant ARRIVAL = Instant.parse("2026-11-22T10:00:01Z");

	private TestRecords() {
	}

	static Batch batch(String... ids) {
		return new Batch(Stream.of(ids).map(TestRecords::record).toList());
	}

	static PendingRecord record(String id) {
		return record(id, id, ARRIVAL);
	}

	static PendingRecord record(String sequenceNumber, String id, Instant arrival) {
		String json = "{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":\"%s\"}},\"SequenceNumber\":\"%s\"}}".formatted(id,
				sequenceNumber);
		return new PendingRecord(sequenceNumber, arrival, id.hashCode(), json.getBytes(StandardCharsets.UTF_8), 0);
	}

	static PendingRecord record(String sequenceNumber, int size) {
		return new PendingRecord(sequenceNumber, ARRIVAL, 0, new byte[size], 0);
	}

}
