package io.jets.function;

import org.jspecify.annotations.Nullable;

/**
 * Reads an event into what a method takes.
 */
@FunctionalInterface
interface EventReader {

	/**
	 * Read an event.
	 * @param event the event's bytes
	 * @return the argument
	 * @throws UnreadableEventException if the event is something else
	 */
	@Nullable Object read(byte[] event);

}
