package io.jets.function.payload;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Reads the detail of an EventBridge event.
 */
interface DetailReader {

	/**
	 * Creates a parser for an event.
	 */
	JsonParser parser(byte[] event);

	/**
	 * Returns the name of the type into which the detail is read.
	 */
	String type();

	/**
	 * Returns whether the detail is not read, as for {@code BusEvent<Void>}.
	 */
	boolean isSkipped();

	/**
	 * Reads the current value of the parser. A string is parsed as JSON, because
	 * EventBridge Scheduler sends the detail as a string.
	 */
	@Nullable Object read(JsonParser parser);

	/**
	 * Verifies the type, and returns a reader of samples that creates no instances of the
	 * application's classes.
	 * @param sample a sample event
	 * @throws io.jets.function.json.UnreadableTypeException if the type can never be read
	 */
	DetailReader forSamples(byte[] sample);

}
