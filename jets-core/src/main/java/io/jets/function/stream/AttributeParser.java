package io.jets.function.stream;

import java.math.BigDecimal;
import java.util.Base64;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What all readers of attribute values check.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_AttributeValue.html">DynamoDB
 * Streams: AttributeValue</a>
 */
final class AttributeParser {

	private AttributeParser() {
	}

	/**
	 * Go from an attribute value's start to the value, past its type. Some serializers,
	 * those of AWS's own samples among them, write the other types too, as {@code null}.
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
			throw fault(parser, "is no base64");
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
			throw fault(parser, "is no number");
		}
	}

	static void openList(JsonParser parser) {
		require(parser, parser.currentToken() == JsonToken.START_ARRAY);
	}

	static void openMap(JsonParser parser) {
		require(parser, parser.currentToken() == JsonToken.START_OBJECT);
	}

	static InvalidAttributeException unknownType(JsonParser parser) {
		return fault(parser, "has a type that DynamoDB does not know");
	}

	private static void require(JsonParser parser, boolean condition) {
		if (!condition) {
			throw fault(parser, "is no attribute value");
		}
	}

	private static InvalidAttributeException fault(JsonParser parser, String problem) {
		return new InvalidAttributeException(parser.streamReadContext().pathAsPointer() + " " + problem);
	}

}
