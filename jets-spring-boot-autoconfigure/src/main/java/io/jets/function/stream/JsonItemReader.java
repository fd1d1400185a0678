package io.jets.function.stream;

import io.jets.function.payload.TreeNumbers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

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
		this.reader = TreeNumbers.keep(mapper.readerFor(this.type), this.type);
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
		catch (JacksonException ex) {
			throw new UnreadableItemException(what(ex));
		}
	}

	/**
	 * Jackson's own messages hold what stood in the item.
	 */
	private String what(JacksonException ex) {
		String path = (ex instanceof DatabindException mapping) ? AttributePath.of(mapping.getPath()) : "";
		String found = path.isEmpty() ? "the item" : "the attribute \"" + path + "\"";
		String target = (ex instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null)
				? mismatch.getTargetType().getTypeName() : "what its property takes";
		return found + " cannot be read as " + target + (path.isEmpty() ? "" : ", for " + this.type.toCanonical());
	}

}
