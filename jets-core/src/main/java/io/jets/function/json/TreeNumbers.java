package io.jets.function.json;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Configures readers so that a tree keeps all digits of its numbers.
 */
public final class TreeNumbers {

	private static final ObjectReader TREE = keep(new JsonMapper(JsonLimits.factory()).readerFor(JsonNode.class));

	private TreeNumbers() {
	}

	/**
	 * Configures a reader if its result is a tree.
	 * @param reader the reader
	 * @param type the type of the result
	 * @return the configured reader, or the same reader for other types
	 */
	public static ObjectReader keep(ObjectReader reader, JavaType type) {
		return type.isTypeOrSubTypeOf(JsonNode.class) ? keep(reader) : reader;
	}

	/**
	 * Returns a reader of trees that does not depend on the application's settings.
	 * @return a reader that keeps all digits
	 */
	public static ObjectReader tree() {
		return TREE;
	}

	private static ObjectReader keep(ObjectReader reader) {
		return reader.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
	}

}
