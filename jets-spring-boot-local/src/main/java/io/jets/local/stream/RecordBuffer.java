package io.jets.local.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Records that were read and passed the filters but are not delivered yet. Cuts them into
 * batches: a batch is full at the batch size or at Lambda's payload limit.
 */
final class RecordBuffer {

	private final int batchSize;

	private final Deque<StreamRecord> records = new ArrayDeque<>();

	private long bytes;

	RecordBuffer(int batchSize) {
		this.batchSize = batchSize;
	}

	void add(StreamRecord record) {
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
	 * Take the next batch, full or not.
	 * @return the batch
	 */
	Batch take() {
		List<StreamRecord> batch = new ArrayList<>();
		long size = 0;
		for (StreamRecord next = this.records.peek(); next != null; next = this.records.peek()) {
			size += next.json().length;
			boolean fits = batch.size() < this.batchSize && Batch.size(size, batch.size() + 1) <= Batch.MAXIMUM_BYTES;
			// A record alone is always delivered
			if (!fits && !batch.isEmpty()) {
				break;
			}
			batch.add(this.records.remove());
			this.bytes -= next.json().length;
		}
		return new Batch(batch);
	}

}
