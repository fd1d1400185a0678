package io.jets.function.stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;

/**
 * Reads an item with the application's {@link JsonMapper} from the plain form of its
 * attribute values.
 */
final class JsonItemReader implements ItemReader {

	private final JavaType type;

	private final ObjectReader reader;

	JsonItemReader(JsonMapper mapper, ResolvableType type) {
		this.type = mapper.constructType(type.getType());
		this.reader = mapper.readerFor(this.type);
	}

	@Override
	public Image read(JsonParser parser) {
		TokenBuffer buffer = TokenBuffer.forGeneration();
		new PlainValues(parser, buffer).copyMap();
		return () -> toItem(buffer);
	}

	private Object toItem(TokenBuffer buffer) {
		try (JsonParser parser = buffer.asParser()) {
			return this.reader.readValue(parser);
		}
		catch (RuntimeException ex) {
			throw new UnreadableItemException(what(ex));
		}
	}

	/**
	 * Jackson's own messages hold what stood in the item.
	 */
	private String what(RuntimeException ex) {
		String path = (ex instanceof JacksonException unread) ? AttributePath.of(unread) : "";
		if (path.isEmpty()) {
			return "the item cannot be read as " + this.type.toCanonical() + " ("
					+ NestedExceptionUtils.getMostSpecificCause(ex).getClass().getName() + ")";
		}
		Class<?> target = target(ex);
		boolean needed = target != null && target.isPrimitive();
		return "the attribute \"" + path + "\" " + (needed ? "is missing or cannot" : "cannot") + " be read as "
				+ ((target != null) ? target.getTypeName() : "what its property takes") + ", for "
				+ this.type.toCanonical();
	}

	private static @Nullable Class<?> target(RuntimeException ex) {
		if (ex instanceof InputCoercionException coercion) {
			return coercion.getTargetType();
		}
		return (ex instanceof MismatchedInputException mismatch) ? mismatch.getTargetType() : null;
	}

}
