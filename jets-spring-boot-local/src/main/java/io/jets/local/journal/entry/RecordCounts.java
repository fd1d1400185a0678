package io.jets.local.journal.entry;

import org.jspecify.annotations.Nullable;

/**
 * How far an invocation got in a batch of stream records.
 *
 * @param records the number of records in the batch
 * @param done the number of records that are not delivered again
 * @param failedAt the index of the first record that the function reported as failed,
 * {@code null} if it reported none
 */
public record RecordCounts(int records, int done, @Nullable Integer failedAt) {

	/**
	 * Returns the counts of a response.
	 * @param records the number of records in the batch
	 * @param restartAt the index from which records are delivered again, {@code records}
	 * if all were processed
	 * @return the counts
	 */
	public static RecordCounts of(int records, int restartAt) {
		return new RecordCounts(records, restartAt, (restartAt < records) ? restartAt : null);
	}

	/**
	 * Returns the counts of an invocation that failed as a whole.
	 * @param records the number of records in the batch
	 * @return the counts
	 */
	public static RecordCounts failed(int records) {
		return new RecordCounts(records, 0, null);
	}

	/**
	 * Returns how many records follow the one that failed. A method that gets one record
	 * at a time was not called with them.
	 * @return the number, {@code 0} if no record was reported
	 */
	public int notTouched() {
		return (this.failedAt != null) ? this.records - this.failedAt - 1 : 0;
	}

}
