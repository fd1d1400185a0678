package io.jets.function.stream;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a primary key, whose values are strings, numbers or binary.
 */
final class KeyValues {

	private KeyValues() {
	}

	static Map<String, Object> read(JsonParser parser) {
		AttributeParser.openMap(parser);
		Map<String, Object> keys = new LinkedHashMap<>();
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			parser.nextToken();
			Object value = switch (AttributeParser.openValue(parser)) {
				case "S" -> AttributeParser.text(parser);
				case "N" -> AttributeParser.number(parser);
				case "B" -> AttributeParser.binary(parser);
				default -> throw AttributeParser.unknownType(parser);
			};
			AttributeParser.closeValue(parser);
			keys.put(name, value);
		}
		return Collections.unmodifiableMap(keys);
	}

}
