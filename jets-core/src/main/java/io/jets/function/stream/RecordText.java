package io.jets.function.stream;

/**
 * A record for people, by what it has. DynamoDB sends all of it, tests and hand-written
 * events may not.
 */
public final class RecordText {

	private RecordText() {
	}

	/**
	 * Name a record.
	 * @param eventId its id, may be empty
	 * @param table its table, may be empty
	 * @param sequenceNumber its place in its shard
	 * @return {@code record 1 of table orders (sequence number 2)}, without what is empty
	 */
	public static String of(String eventId, String table, String sequenceNumber) {
		return "record " + (eventId.isEmpty() ? "" : eventId + " ") + (table.isEmpty() ? "" : "of table " + table + " ")
				+ "(sequence number " + sequenceNumber + ")";
	}

}
