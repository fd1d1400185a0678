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

	/**
	 * Read a sample, as far as that creates none of the application's classes.
	 * @param sample a made-up event of a kind that the method gets
	 * @throws UnreadableEventException if the application's settings do not read it
	 */
	default void prime(byte[] sample) {
		read(sample);
	}

}
