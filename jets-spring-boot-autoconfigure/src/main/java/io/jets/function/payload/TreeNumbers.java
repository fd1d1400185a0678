package io.jets.function.payload;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;

/**
 * Keeps numbers in a tree as they were sent.
 */
final class TreeNumbers {

	private TreeNumbers() {
	}

	/**
	 * Adjust a reader whose result is a tree.
	 * @param reader the reader
	 * @param type what it reads
	 * @return the reader, for a tree one that keeps each digit
	 */
	static ObjectReader keep(ObjectReader reader, JavaType type) {
		return type.isTypeOrSubTypeOf(JsonNode.class) ? reader.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES) : reader;
	}

}
