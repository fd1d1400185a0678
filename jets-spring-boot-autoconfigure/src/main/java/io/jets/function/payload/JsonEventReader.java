package io.jets.function.payload;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Reads an event with the application's {@link JsonMapper}. A tree keeps numbers as they
 * were sent.
 */
final class JsonEventReader implements EventReader {

	private final JavaType type;

	private final ObjectReader reader;

	JsonEventReader(JsonMapper mapper, ResolvableType type) {
		this.type = mapper.constructType(type.getType());
		this.reader = TreeNumbers.keep(mapper.readerFor(this.type).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS),
				this.type);
	}

	@Override
	public Object read(byte[] event) {
		Object value = parse(event);
		if (value == null) {
			throw new UnreadableEventException("The event is empty, and cannot be read as " + this.type.toCanonical());
		}
		return value;
	}

	private @Nullable Object parse(byte[] event) {
		try {
			return (event.length > 0) ? this.reader.readValue(event) : null;
		}
		catch (JacksonException ex) {
			throw new UnreadableEventException(
					"The event cannot be read as " + this.type.toCanonical() + ": " + JsonFault.describe(ex));
		}
	}

}
