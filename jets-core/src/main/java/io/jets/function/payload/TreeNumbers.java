package io.jets.function.payload;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps numbers in a tree as they were sent.
 */
public final class TreeNumbers {

	private static final ObjectReader TREE = keep(JsonMapper.shared().readerFor(JsonNode.class));

	private TreeNumbers() {
	}

	/**
	 * Adjust a reader whose result is a tree.
	 * @param reader the reader
	 * @param type what it reads
	 * @return the reader, for a tree one that keeps each digit
	 */
	static ObjectReader keep(ObjectReader reader, JavaType type) {
		return type.isTypeOrSubTypeOf(JsonNode.class) ? keep(reader) : reader;
	}

	/**
	 * A reader of trees, without the application's settings.
	 * @return a reader that keeps each digit
	 */
	public static ObjectReader tree() {
		return TREE;
	}

	private static ObjectReader keep(ObjectReader reader) {
		return reader.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
	}

}
