package io.jets.local.bus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.jets.function.json.JsonLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes events as text, which preserves the notation of numbers and the order
 * of keys.
 */
final class EventJson {

	private static final JsonFactory factory = JsonLimits.factory();

	private EventJson() {
	}

	static JsonParser parser(String json) {
		return factory.createParser(ObjectReadContext.empty(), json);
	}

	/**
	 * Reads the texts at the top level of an object.
	 * @throws IllegalArgumentException if it is not a JSON object
	 */
	static Map<String, String> texts(String json) {
		Map<String, String> texts = new HashMap<>();
		try (JsonParser parser = parser(json)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new IllegalArgumentException("The event is not a JSON object");
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String name = parser.currentName();
				if (parser.nextToken() == JsonToken.VALUE_STRING) {
					texts.put(name, parser.getString());
				}
				else {
					parser.skipChildren();
				}
			}
			return texts;
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The event is not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	static String quote(String text) {
		return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
	}

	static String array(List<String> texts) {
		return texts.stream().map(EventJson::quote).toList().toString();
	}

}
