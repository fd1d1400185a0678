package io.jets.pattern.event;

import io.jets.function.json.JsonLimits;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes JSON as text, which preserves the notation of numbers and duplicate
 * keys.
 */
public final class JsonText {

	private static final JsonFactory factory = JsonLimits.factory();

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
