package io.jets.pattern.event;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes JSON as text, which preserves the notation of numbers and duplicate
 * keys.
 */
public final class JsonText {

	/**
	 * The levels of nesting that event-ruler reads, which uses Jackson 2.
	 */
	private static final int MAXIMUM_DEPTH = 1_000;

	private static final JsonFactory factory = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAXIMUM_DEPTH).build())
		.build();

	private JsonText() {
	}

	/**
	 * Returns a parser of a text.
	 * @param json the text
	 * @return the parser
	 */
	public static JsonParser parser(String json) {
		return factory.createParser(ObjectReadContext.empty(), json);
	}

	/**
	 * Returns the scalar at which a parser is.
	 * @param parser the parser
	 * @return JSON
	 */
	public static String scalar(JsonParser parser) {
		return switch (parser.currentToken()) {
			case VALUE_STRING -> quote(parser.getString());
			default -> parser.getString();
		};
	}

	/**
	 * Returns a string as JSON.
	 * @param text the content of the string
	 * @return JSON
	 */
	public static String quote(String text) {
		return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
	}

}
