package io.jets.local.stream.deliver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Buffers records that are not delivered yet and splits them into batches. A batch is
 * full at the batch size or at Lambda's payload limit.
 */
final class RecordBuffer {

	private final int batchSize;

	private final Deque<PendingRecord> records = new ArrayDeque<>();

	private long bytes;

	RecordBuffer(int batchSize) {
		this.batchSize = batchSize;
	}

	void add(PendingRecord record) {
		this.records.add(record);
		this.bytes += record.json().length;
	}

	long bytes() {
		return this.bytes;
	}

	boolean isEmpty() {
		return this.records.isEmpty();
	}

	boolean hasFullBatch() {
		return this.records.size() >= this.batchSize
				|| Batch.size(this.bytes, this.records.size()) >= Batch.MAXIMUM_BYTES;
	}

	/**
	 * Removes the next batch, full or not.
	 * @return the batch
	 */
	Batch take() {
		List<PendingRecord> batch = new ArrayList<>();
		long size = 0;
		for (PendingRecord next = this.records.peek(); next != null; next = this.records.peek()) {
			size += next.json().length;
			boolean fits = batch.size() < this.batchSize && Batch.size(size, batch.size() + 1) <= Batch.MAXIMUM_BYTES;
			// A single record is delivered whatever its size
			if (!fits && !batch.isEmpty()) {
				break;
			}
			batch.add(this.records.remove());
			this.bytes -= next.json().length;
		}
		return new Batch(batch);
	}

}
