package io.jets.function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
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
		ObjectReader typed = mapper.readerFor(this.type).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
		this.reader = this.type.isTypeOrSubTypeOf(JsonNode.class)
				? typed.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
					.without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
				: typed;
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
					"The event cannot be read as " + this.type.toCanonical() + ": " + what(ex) + where(ex));
		}
	}

	/**
	 * Jackson's own messages hold what stood in the event.
	 */
	private static String what(JacksonException ex) {
		if (ex instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
			String path = mismatch.getPathReference();
			return (path.isEmpty() ? "it" : path) + " is not a " + mismatch.getTargetType().getName();
		}
		return (ex instanceof DatabindException mapping) ? String.valueOf(mapping.getPathReference())
				: "it is not well-formed JSON";
	}

	private static String where(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		return (location != null) ? " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")" : "";
	}

}
