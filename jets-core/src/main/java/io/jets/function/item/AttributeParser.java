package io.jets.function.item;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Parses attribute values, and checks that they are valid.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_AttributeValue.html">DynamoDB
 * Streams: AttributeValue</a>
 */
public final class AttributeParser {

	private AttributeParser() {
	}

	/**
	 * Reads a primary key, whose values are strings, numbers or binary.
	 * @param parser a parser at the start of the key, which is moved to its end
	 * @return the key attributes by name
	 * @throws InvalidAttributeException if a value is not a key value
	 */
	public static Map<String, Object> keys(JsonParser parser) {
		openMap(parser);
		Map<String, Object> keys = new LinkedHashMap<>();
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			parser.nextToken();
			Object value = switch (openValue(parser)) {
				case "S" -> text(parser);
				case "N" -> number(parser);
				case "B" -> binary(parser);
				default -> throw unknownType(parser);
			};
			closeValue(parser);
			keys.put(name, value);
		}
		return Collections.unmodifiableMap(keys);
	}

	/**
	 * Moves the parser from the start of an attribute value to the value after its type.
	 * Some serializers, including those of AWS's own samples, also write the other types,
	 * with the value {@code null}.
	 * @return the type
	 */
	static String openValue(JsonParser parser) {
		require(parser, parser.currentToken() == JsonToken.START_OBJECT);
		do {
			require(parser, parser.nextToken() == JsonToken.PROPERTY_NAME);
		}
		while (parser.nextToken() == JsonToken.VALUE_NULL);
		return parser.currentName();
	}

	static void closeValue(JsonParser parser) {
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			require(parser, parser.nextToken() == JsonToken.VALUE_NULL);
		}
	}

	static String text(JsonParser parser) {
		require(parser, parser.currentToken() == JsonToken.VALUE_STRING);
		return parser.getString();
	}

	static byte[] binary(JsonParser parser) {
		try {
			return Base64.getDecoder().decode(text(parser));
		}
		catch (IllegalArgumentException ex) {
			throw fault(parser, "is not base64");
		}
	}

	static boolean bool(JsonParser parser) {
		require(parser, parser.currentToken().isBoolean());
		return parser.getBooleanValue();
	}

	static BigDecimal number(JsonParser parser) {
		try {
			return new BigDecimal(text(parser));
		}
		catch (NumberFormatException ex) {
			throw fault(parser, "is not a number");
		}
	}

	static void openList(JsonParser parser) {
		require(parser, parser.currentToken() == JsonToken.START_ARRAY);
	}

	static void openMap(JsonParser parser) {
		require(parser, parser.currentToken() == JsonToken.START_OBJECT);
	}

	static InvalidAttributeException unknownType(JsonParser parser) {
		return fault(parser, "has an unknown type");
	}

	private static void require(JsonParser parser, boolean condition) {
		if (!condition) {
			throw fault(parser, "is not an attribute value");
		}
	}

	private static InvalidAttributeException fault(JsonParser parser, String problem) {
		return new InvalidAttributeException(parser.streamReadContext().pathAsPointer() + " " + problem);
	}

}
