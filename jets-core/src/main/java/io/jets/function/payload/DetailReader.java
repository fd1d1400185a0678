package io.jets.function.payload;

import io.jets.function.json.TreeNumbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Reads the detail of an EventBridge event.
 */
final class DetailReader {

	private final JavaType type;

	private final ObjectReader reader;

	private final ObjectReader textReader;

	DetailReader(JsonMapper mapper, ResolvableType type) {
		this.type = mapper.constructType(type.getType());
		ObjectReader any = TreeNumbers.keep(mapper.readerFor(this.type), this.type);
		this.reader = any.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
		this.textReader = any.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
	}

	/**
	 * Returns the name of the type into which the detail is read.
	 */
	String type() {
		return this.type.toCanonical();
	}

	/**
	 * Returns whether the detail is not read, as for {@code BusEvent<Void>}.
	 */
	boolean isSkipped() {
		return this.type.hasRawClass(Void.class);
	}

	/**
	 * Reads the current value of the parser. A string is parsed as JSON, because
	 * EventBridge Scheduler sends the detail as a string.
	 */
	@Nullable Object read(JsonParser parser) {
		if (isSkipped()) {
			parser.skipChildren();
			return null;
		}
		boolean jsonAsText = parser.currentToken() == JsonToken.VALUE_STRING && !this.type.hasRawClass(String.class)
				&& !this.type.hasRawClass(Object.class);
		return jsonAsText ? this.textReader.readValue(parser.getString()) : this.reader.readValue(parser);
	}

}
