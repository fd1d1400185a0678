package io.jets.function.stream;

import tools.jackson.core.JsonParser;

/**
 * Reads an item from DynamoDB's JSON, in which each value stands in an object that names
 * its type: <code>{"id": {"N": "7"}}</code>. An item that does not fit its type leaves
 * the rest of the batch readable: only who takes it out of its image gets to know.
 */
interface ItemReader {

	/**
	 * Read the attribute values.
	 * @param parser on the item's start
	 * @return the values, the parser on the item's end
	 * @throws InvalidAttributeException if something is no attribute value
	 */
	Image read(JsonParser parser);

}
