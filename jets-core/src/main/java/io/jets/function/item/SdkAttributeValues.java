package io.jets.function.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads attribute values into those of the AWS SDK.
 */
public final class SdkAttributeValues {

	private final JsonParser parser;

	/**
	 * Creates a reader.
	 * @param parser reads an item in DynamoDB's JSON
	 */
	public SdkAttributeValues(JsonParser parser) {
		this.parser = parser;
	}

	/**
	 * Reads an item. The parser is at its start, and afterwards at its end.
	 * @return the attributes in their order
	 * @throws InvalidAttributeException if it is not an item in DynamoDB's JSON
	 */
	public Map<String, AttributeValue> readMap() {
		AttributeParser.openMap(this.parser);
		Map<String, AttributeValue> values = new LinkedHashMap<>();
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.parser.currentName();
			this.parser.nextToken();
			values.put(name, readValue());
		}
		return values;
	}

	private AttributeValue readValue() {
		AttributeValue value = switch (AttributeParser.openValue(this.parser)) {
			case "S" -> AttributeValue.fromS(AttributeParser.text(this.parser));
			case "N" -> AttributeValue.fromN(number());
			case "B" -> AttributeValue.fromB(bytes());
			case "BOOL" -> AttributeValue.fromBool(AttributeParser.bool(this.parser));
			case "NULL" -> AttributeValue.fromNul(AttributeParser.bool(this.parser));
			case "M" -> AttributeValue.fromM(readMap());
			case "L" -> AttributeValue.fromL(readList(this::readValue));
			case "SS" -> AttributeValue.fromSs(readList(() -> AttributeParser.text(this.parser)));
			case "NS" -> AttributeValue.fromNs(readList(this::number));
			case "BS" -> AttributeValue.fromBs(readList(this::bytes));
			default -> throw AttributeParser.unknownType(this.parser);
		};
		AttributeParser.closeValue(this.parser);
		return value;
	}

	/**
	 * Returns the digits as they were sent, after checking that they are a number.
	 */
	private String number() {
		AttributeParser.number(this.parser);
		return this.parser.getString();
	}

	private SdkBytes bytes() {
		return SdkBytes.fromByteArrayUnsafe(AttributeParser.binary(this.parser));
	}

	private <T> List<T> readList(Supplier<T> readElement) {
		AttributeParser.openList(this.parser);
		List<T> elements = new ArrayList<>();
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			elements.add(readElement.get());
		}
		return elements;
	}

}
