package io.jets.function.stream;

import java.math.BigDecimal;
import java.math.BigInteger;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Copies attribute values in their plain form: numbers as numbers, sets as arrays, binary
 * as bytes, without the types' names.
 */
final class PlainValues {

	private static final int DIGITS_OF_A_LONG = 18;

	private static final int DYNAMODB_DIGITS = 38;

	private final JsonParser parser;

	private final TokenBuffer buffer;

	PlainValues(JsonParser parser, TokenBuffer buffer) {
		this.parser = parser;
		this.buffer = buffer;
	}

	void copyMap() {
		AttributeParser.openMap(this.parser);
		this.buffer.writeStartObject();
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			this.buffer.writeName(this.parser.currentName());
			this.parser.nextToken();
			copyValue();
		}
		this.buffer.writeEndObject();
	}

	private void copyValue() {
		String type = AttributeParser.openValue(this.parser);
		switch (type) {
			case "S" -> this.buffer.writeString(AttributeParser.text(this.parser));
			case "N" -> copyNumber();
			case "B" -> copyBinary();
			case "BOOL" -> this.buffer.writeBoolean(AttributeParser.bool(this.parser));
			case "NULL" -> copyNull();
			case "M" -> copyMap();
			case "L", "SS", "NS", "BS" -> copyList(type);
			default -> throw AttributeParser.unknownType(this.parser);
		}
		AttributeParser.closeValue(this.parser);
	}

	private void copyList(String type) {
		AttributeParser.openList(this.parser);
		this.buffer.writeStartArray();
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			switch (type) {
				case "SS" -> this.buffer.writeString(AttributeParser.text(this.parser));
				case "NS" -> copyNumber();
				case "BS" -> copyBinary();
				default -> copyValue();
			}
		}
		this.buffer.writeEndArray();
	}

	private void copyNull() {
		AttributeParser.bool(this.parser);
		this.buffer.writeNull();
	}

	private void copyBinary() {
		this.buffer.writeEmbeddedObject(AttributeParser.binary(this.parser));
	}

	private void copyNumber() {
		String text = AttributeParser.text(this.parser);
		if (!isInteger(text)) {
			copyDecimal(AttributeParser.number(this.parser));
		}
		else if (text.length() <= DIGITS_OF_A_LONG) {
			copyInteger(Long.parseLong(text));
		}
		else {
			copyInteger(new BigInteger(text));
		}
	}

	/**
	 * {@code 1E+3} is an integer too.
	 */
	private void copyDecimal(BigDecimal value) {
		boolean integer = value.stripTrailingZeros().scale() <= 0;
		if (integer && value.precision() - value.scale() <= DYNAMODB_DIGITS) {
			copyInteger(value.toBigIntegerExact());
		}
		else {
			this.buffer.writeNumber(value);
		}
	}

	/**
	 * As the smallest type that holds it, as Jackson itself reads a number.
	 */
	private void copyInteger(long value) {
		if (value == (int) value) {
			this.buffer.writeNumber((int) value);
		}
		else {
			this.buffer.writeNumber(value);
		}
	}

	private void copyInteger(BigInteger value) {
		if (value.bitLength() < Long.SIZE) {
			copyInteger(value.longValue());
		}
		else {
			this.buffer.writeNumber(value);
		}
	}

	private static boolean isInteger(String text) {
		int start = text.startsWith("-") ? 1 : 0;
		for (int i = start; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return text.length() > start;
	}

}
