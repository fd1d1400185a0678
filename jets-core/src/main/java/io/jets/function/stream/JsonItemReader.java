package io.jets.function.stream;

import io.jets.function.payload.JsonFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.deser.DeserializationContextExt;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Reads an item with the application's {@link JsonMapper} from the plain form of its
 * attribute values.
 */
final class JsonItemReader implements ItemReader {

	private final JsonMapper mapper;

	private final JavaType type;

	private final ObjectReader reader;

	JsonItemReader(JsonMapper mapper, ResolvableType type) {
		this.mapper = mapper;
		this.type = mapper.constructType(type.getType());
		// A fraction is no integer: nothing of a number is lost
		this.reader = mapper.readerFor(this.type).without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
	}

	@Override
	public Image read(JsonParser batch) {
		// With it, deserializers can ask the parser for a tree
		DeserializationContextExt context = this.mapper._deserializationContext();
		PlainItemParser parser = new PlainItemParser(context, batch);
		Image image = read(context, parser);
		parser.finish();
		return image;
	}

	private Image read(DeserializationContextExt context, PlainItemParser parser) {
		Image image;
		try {
			Object item = this.reader.readValue(context.assignAndReturnParser(parser));
			image = () -> item;
		}
		catch (RuntimeException ex) {
			UnreadableItemException unreadable = new UnreadableItemException(what(ex));
			image = () -> {
				throw unreadable;
			};
		}
		// Whatever a deserializer has made of it
		if (parser.failure() != null) {
			throw parser.failure();
		}
		return image;
	}

	/**
	 * Jackson's own messages hold what stood in the item.
	 */
	private String what(RuntimeException ex) {
		String path = (ex instanceof JacksonException unread) ? AttributePath.of(unread) : "";
		if (path.isEmpty()) {
			return "the item cannot be read as " + this.type.toCanonical() + " (" + Origin.of(ex) + ")";
		}
		Class<?> target = target(ex);
		boolean missing = ex instanceof MismatchedInputException mismatch && JsonFault.isMissing(mismatch);
		String expected = (target != null) ? target.getTypeName() : "what its property takes";
		return "the attribute \"" + path + "\" " + (missing ? "is missing or null and " : "") + "cannot be read as "
				+ expected + ", for " + this.type.toCanonical();
	}

	private static @Nullable Class<?> target(RuntimeException ex) {
		if (ex instanceof InputCoercionException coercion) {
			return coercion.getTargetType();
		}
		return (ex instanceof MismatchedInputException mismatch) ? mismatch.getTargetType() : null;
	}

}
