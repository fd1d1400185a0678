package io.jets.local.stream.deliver;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordBufferTests {

	@Test
	void splitsAtBatchSize() {
		RecordBuffer buffer = new RecordBuffer(2);
		buffer.add(record("1", 10));
		assertThat(buffer.hasFullBatch()).isFalse();
		buffer.add(record("2", 10));
		buffer.add(record("3", 10));
		assertThat(buffer.hasFullBatch()).isTrue();
		assertThat(sequenceNumbers(buffer.take())).containsExactly("1", "2");
		assertThat(buffer.hasFullBatch()).isFalse();
		assertThat(sequenceNumbers(buffer.take())).containsExactly("3");
		assertThat(buffer.isEmpty()).isTrue();
	}

	@Test
	void splitsAtPayloadLimit() {
		RecordBuffer buffer = new RecordBuffer(100);
		for (int i = 0; i < 8; i++) {
			buffer.add(record("" + i, 800 * 1024));
		}
		assertThat(buffer.hasFullBatch()).isTrue();
		Batch batch = buffer.take();
		assertThat(batch.size()).isEqualTo(7);
		assertThat(batch.payload()).hasSizeLessThanOrEqualTo(6_291_456);
		assertThat(buffer.take().size()).isOne();
	}

	@Test
	void appliesPayloadLimitExactly() {
		int rest = 6_291_456 - "{\"Records\":[,]}".length() - 1_000;
		assertThat(firstBatch(1_000, rest).payload()).hasSize(6_291_456);
		assertThat(firstBatch(1_000, rest + 1).size()).isOne();
	}

	private static Batch firstBatch(int... sizes) {
		RecordBuffer buffer = new RecordBuffer(100);
		for (int size : sizes) {
			buffer.add(record("1", size));
		}
		return buffer.take();
	}

	private static List<String> sequenceNumbers(Batch batch) {
		return batch.records().stream().map(PendingRecord::sequenceNumber).toList();
	}

	private static PendingRecord record(String sequenceNumber, int size) {
		return TestRecords.record(sequenceNumber, size);
	}

}
