package io.jets.function.item;

import tools.jackson.core.JsonParser;

/**
 * Reads an item from DynamoDB's JSON, in which each value is an object that names its
 * type: <code>{"id": {"N": "7"}}</code>. If an item does not fit its type, the rest of
 * the batch can still be read: the failure is reported when the item is requested.
 */
@FunctionalInterface
public interface ItemReader {

	/**
	 * Reads an item, which can run the application's code.
	 * @param parser a parser at the start of the item, which is moved to its end
	 * @param event the bytes that the parser reads
	 * @return the item, or the reason why it does not fit its type
	 * @throws InvalidAttributeException if a value is not an attribute value
	 */
	ItemImage read(JsonParser parser, byte[] event);

	/**
	 * The image of an item in a stream record.
	 */
	@FunctionalInterface
	interface ItemImage {

		/**
		 * Returns the item in the type that the job's method accepts.
		 * @return the item
		 * @throws UnreadableItemException if the item does not fit the type
		 */
		Object toItem();

	}

}
