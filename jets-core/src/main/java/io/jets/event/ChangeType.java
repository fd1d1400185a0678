package io.jets.event;

/**
 * The type of a change, which is the {@code eventName} of the stream record.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">DynamoDB
 * Streams: Record</a>
 */
public enum ChangeType {

	/**
	 * A new item was added.
	 */
	INSERT,

	/**
	 * One or more attributes of an item were changed.
	 */
	MODIFY,

	/**
	 * An item was deleted, by a request or because its time to live had passed.
	 */
	REMOVE

}
