package io.jets.annotation;

/**
 * The kinds of changes of an item, as in the {@code eventName} of a DynamoDB stream
 * record.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">Record</a>
 */
public enum OperationType {

	/**
	 * A new item was added.
	 */
	INSERT,

	/**
	 * An existing item was changed.
	 */
	MODIFY,

	/**
	 * An item was deleted, by a request or because its time to live had passed.
	 */
	REMOVE

}
