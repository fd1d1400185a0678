package io.jets.function.payload;

import org.jspecify.annotations.Nullable;

/**
 * Reads an event into what a method takes.
 */
@FunctionalInterface
public interface EventReader {

	/**
	 * Read an event.
	 * @param event the event's bytes
	 * @return the argument
	 * @throws UnreadableEventException if the event is something else
	 */
	@Nullable Object read(byte[] event);

}
