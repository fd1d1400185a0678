package io.jets.function.payload;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Reads the detail of an event as its type.
 */
final class DetailReader {

	private final JavaType type;

	private final ObjectReader reader;

	DetailReader(JsonMapper mapper, ResolvableType type) {
		this.type = mapper.constructType(type.getType());
		// The event goes on after its detail
		this.reader = TreeNumbers
			.keep(mapper.readerFor(this.type).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS), this.type);
	}

	/**
	 * Read the value that the parser is at. EventBridge Scheduler sends JSON as text.
	 */
	@Nullable Object read(JsonParser parser) {
		if (this.type.hasRawClass(Void.class)) {
			parser.skipChildren();
			return null;
		}
		boolean jsonAsText = parser.currentToken() == JsonToken.VALUE_STRING && !this.type.hasRawClass(String.class)
				&& !this.type.hasRawClass(Object.class);
		return jsonAsText ? this.reader.readValue(parser.getString()) : this.reader.readValue(parser);
	}

}
