package io.jets.local.console.table;

import java.util.LinkedHashMap;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/**
 * Turns plain JSON into attribute values: texts become S, numbers N, arrays L, objects M.
 * Sets and binary values need DynamoDB's JSON.
 */
final class PlainItem {

	private PlainItem() {
	}

	static Map<String, AttributeValue> read(JsonNode object) {
		Map<String, AttributeValue> values = new LinkedHashMap<>();
		object.properties().forEach((property) -> values.put(property.getKey(), value(property.getValue())));
		return values;
	}

	private static AttributeValue value(JsonNode value) {
		return switch (value.getNodeType()) {
			case OBJECT -> AttributeValue.fromM(read(value));
			case ARRAY -> AttributeValue.fromL(value.valueStream().map(PlainItem::value).toList());
			case NUMBER -> AttributeValue.fromN(value.asString());
			case BOOLEAN -> AttributeValue.fromBool(value.booleanValue());
			case NULL -> AttributeValue.fromNul(true);
			default -> AttributeValue.fromS(value.stringValue());
		};
	}

}
