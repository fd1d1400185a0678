package io.jets.local.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Records that go to a job in one invocation.
 *
 * @param records the records, at least one, in order
 */
record Batch(List<StreamRecord> records) {

	/**
	 * Lambda's limit for the payload of a synchronous invocation.
	 */
	static final int MAXIMUM_BYTES = 6 * 1024 * 1024;

	private static final byte[] START = "{\"Records\":[".getBytes(StandardCharsets.UTF_8);

	private static final byte[] END = "]}".getBytes(StandardCharsets.UTF_8);

	/**
	 * How many bytes records take.
	 * @param bytes the sum of the records' bytes
	 * @param count how many records
	 * @return the payload's size
	 */
	static long size(long bytes, int count) {
		return START.length + bytes + Math.max(0, count - 1) + END.length;
	}

	int size() {
		return this.records.size();
	}

	StreamRecord first() {
		return this.records.get(0);
	}

	StreamRecord last() {
		return this.records.get(size() - 1);
	}

	Batch to(int index) {
		return new Batch(this.records.subList(0, index));
	}

	Batch from(int index) {
		return new Batch(this.records.subList(index, size()));
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
