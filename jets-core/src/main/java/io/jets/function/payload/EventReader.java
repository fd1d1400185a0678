package io.jets.function.payload;

import org.jspecify.annotations.Nullable;

/**
 * Reads an event into the type that a method accepts.
 */
@FunctionalInterface
public interface EventReader {

	/**
	 * Reads an event.
	 * @param event the bytes of the event
	 * @return the argument for the method
	 * @throws UnreadableEventException if the event does not fit the type
	 */
	@Nullable Object read(byte[] event);

	/**
	 * Reads a sample without creating instances of the application's classes.
	 * @param sample a sample event of a kind that the method gets
	 * @throws UnreadableEventException if the application's mapper rejects the sample
	 */
	default void prime(byte[] sample) {
		read(sample);
	}

}
