package io.jets.function.stream;

import java.util.List;

import io.jets.event.Change;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a batch that a job's method gets.
 *
 * @param streamArn the ARN of the batch's stream, {@code ""} if the batch is empty
 * @param changes the records that the job's triggers select, ordered by sequence number,
 * up to the first that cannot be read
 * @param unreadable the first record that cannot be read, {@code null} if all can
 */
public record ChangeBatch(String streamArn, List<Change<?>> changes, @Nullable UnreadableRecord unreadable) {

	/**
	 * Describes a record for a log line. DynamoDB sends all values, but tests and
	 * hand-written events may leave some out.
	 * @param eventId the id of the record, can be empty
	 * @param table the table, can be empty
	 * @param sequenceNumber the sequence number
	 * @return for instance {@code record 1 of table orders (sequence number 2)}
	 */
	public static String describe(String eventId, String table, String sequenceNumber) {
		return "record " + (eventId.isEmpty() ? "" : eventId + " ") + (table.isEmpty() ? "" : "of table " + table + " ")
				+ "(sequence number " + sequenceNumber + ")";
	}

	/**
	 * A record that cannot be read.
	 *
	 * @param sequenceNumber the sequence number
	 * @param problem what is wrong, without values
	 */
	public record UnreadableRecord(String sequenceNumber, String problem) {
	}

}
