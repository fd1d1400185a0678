package io.jets.local.bus;

import java.util.List;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes events as text, so that a number keeps its spelling and an object the
 * order of its keys.
 */
final class EventJson {

	/**
	 * EventBridge reads 1,000 levels of nesting.
	 */
	private static final int MAXIMUM_DEPTH = 1000;

	private static final JsonFactory factory = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAXIMUM_DEPTH).build())
		.build();

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
