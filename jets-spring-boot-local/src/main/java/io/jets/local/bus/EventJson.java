package io.jets.local.bus;

import java.util.List;

import io.jets.function.json.JsonLimits;
import tools.jackson.core.JsonParser;
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

	static String quote(String text) {
		return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
	}

	static String array(List<String> texts) {
		return texts.stream().map(EventJson::quote).toList().toString();
	}

}
