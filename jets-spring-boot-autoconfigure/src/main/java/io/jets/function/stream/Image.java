package io.jets.function.stream;

/**
 * An item as a stream record holds it.
 */
@FunctionalInterface
interface Image {

	/**
	 * Make of it what a job's method takes.
	 * @return the item
	 * @throws UnreadableItemException if it does not fit the type
	 */
	Object toItem();

}
