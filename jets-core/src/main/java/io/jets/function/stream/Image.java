package io.jets.function.stream;

/**
 * An item as a stream record holds it.
 */
@FunctionalInterface
interface Image {

	/**
	 * Take what a job's method takes out of it.
	 * @return the item
	 * @throws UnreadableItemException if it does not fit the type
	 */
	Object toItem();

}
