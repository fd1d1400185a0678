package io.jets.annotation;

/**
 * What happened to an item, as a DynamoDB stream record's {@code eventName} says it.
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
