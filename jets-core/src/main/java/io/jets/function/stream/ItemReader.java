package io.jets.function.stream;

import tools.jackson.core.JsonParser;

/**
 * Reads an item from DynamoDB's JSON, in which each value stands in an object that names
 * its type: <code>{"id": {"N": "7"}}</code>. An item that does not fit its type leaves
 * the rest of the batch readable: only who takes it out of its image gets to know.
 */
interface ItemReader {

	/**
	 * Read an item. That may run the application's code.
	 * @param parser on the item's start
	 * @return the item, or why it does not fit its type; the parser is on its end
	 * @throws InvalidAttributeException if something is no attribute value
	 */
	Image read(JsonParser parser);

}
