package io.jets.local.stream.deliver;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Records that are delivered in one invocation.
 *
 * @param records the records in order, at least one
 */
record Batch(List<PendingRecord> records) {

	/**
	 * Lambda's limit for the payload of a synchronous invocation.
	 */
	static final int MAXIMUM_BYTES = 6 * 1024 * 1024;

	private static final byte[] START = "{\"Records\":[".getBytes(StandardCharsets.UTF_8);

	private static final byte[] END = "]}".getBytes(StandardCharsets.UTF_8);

	/**
	 * Returns the size of the payload for a number of records.
	 * @param bytes the total size of the records
	 * @param count the number of records
	 * @return the size of the payload in bytes
	 */
	static long size(long bytes, int count) {
		return START.length + bytes + Math.max(0, count - 1) + END.length;
	}

	int size() {
		return this.records.size();
	}

	PendingRecord first() {
		return this.records.get(0);
	}

	PendingRecord last() {
		return this.records.get(size() - 1);
	}

	Batch to(int index) {
		return new Batch(this.records.subList(0, index));
	}

	Batch from(int index) {
		return new Batch(this.records.subList(index, size()));
	}

	/**
	 * Returns the numbers of the records in the journal.
	 */
	List<Long> events() {
		return this.records.stream().map(PendingRecord::event).toList();
	}

	/**
	 * Returns the number of records with a noun.
	 */
	String count() {
		return (size() == 1) ? "1 record" : size() + " records";
	}

	byte[] payload() {
		long bytes = this.records.stream().mapToLong((record) -> record.json().length).sum();
		ByteArrayOutputStream payload = new ByteArrayOutputStream((int) size(bytes, size()));
		payload.writeBytes(START);
		for (int i = 0; i < size(); i++) {
			if (i > 0) {
				payload.write(',');
			}
			payload.writeBytes(this.records.get(i).json());
		}
		payload.writeBytes(END);
		return payload.toByteArray();
	}

}
