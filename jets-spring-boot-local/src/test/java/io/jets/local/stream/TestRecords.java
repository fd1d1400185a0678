package io.jets.local.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Makes records whose items' keys are their sequence numbers.
 */
final class TestRecords {

	static final Instant ARRIVAL = Instant.parse("2026-11-22T10:00:01Z");

	private TestRecords() {
	}

	static Batch batch(String... ids) {
		return new Batch(Stream.of(ids).map(TestRecords::record).toList());
	}

	static StreamRecord record(String id) {
		return record(id, id, ARRIVAL);
	}

	static StreamRecord record(String sequenceNumber, String id, Instant arrival) {
		String json = "{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":\"%s\"}},\"SequenceNumber\":\"%s\"}}".formatted(id,
				sequenceNumber);
		return new StreamRecord(sequenceNumber, arrival, id.hashCode(), json.getBytes(StandardCharsets.UTF_8));
	}

	static StreamRecord record(String sequenceNumber, int size) {
		return new StreamRecord(sequenceNumber, ARRIVAL, 0, new byte[size]);
	}

}
