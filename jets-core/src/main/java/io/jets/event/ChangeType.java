package io.jets.event;

/**
 * What happened to an item, the {@code eventName} of its stream record.
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
	 * An item was deleted, by somebody or because its time to live had passed.
	 */
	REMOVE

}
