package io.jets.event.item;

import java.util.Map;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item in DynamoDB's JSON, for tests that depend on the types of attributes:
 * <code>{"id": {"S": "7"}, "tags": {"SS": ["new"]}}</code>.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">DynamoDB:
 * AttributeValue</a>
 */
public final class DynamoDbItem {

	private static final Set<String> TYPES = Set.of("S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS", "BS");

	private final ObjectNode attributes;

	private DynamoDbItem(ObjectNode attributes) {
		this.attributes = attributes;
	}

	/**
	 * Reads an item.
	 * @param json an object with an attribute value per attribute
	 * @return the item
	 * @throws IllegalArgumentException if the text is not an item in DynamoDB's JSON
	 */
	public static DynamoDbItem ofJson(String json) {
		return new DynamoDbItem(item(json));
	}

	private static ObjectNode item(String json) {
		JsonNode tree;
		try {
			tree = JsonMapper.shared().readTree(json);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The item is not JSON: " + ex.getOriginalMessage(), ex);
		}
		if (!(tree instanceof ObjectNode item)) {
			throw new IllegalArgumentException(
					"An item in DynamoDB's JSON is an object, for instance {\"id\": {\"S\": \"7\"}}");
		}
		item.properties().forEach(DynamoDbItem::check);
		return item;
	}

	private static void check(Map.Entry<String, JsonNode> attribute) {
		JsonNode value = attribute.getValue();
		if (!value.isObject() || value.size() != 1 || !TYPES.containsAll(value.propertyNames())) {
			throw new IllegalArgumentException("The attribute \"" + attribute.getKey()
					+ "\" is not an attribute value: write an object with its type, for instance {\"S\": \"7\"}; the types are "
					+ "S, N, B, BOOL, NULL, M, L, SS, NS and BS");
		}
	}

	/**
	 * Returns the item as a tree.
	 * @return a copy
	 */
	public ObjectNode toTree() {
		return this.attributes.deepCopy();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DynamoDbItem item && this.attributes.equals(item.attributes);
	}

	@Override
	public int hashCode() {
		return this.attributes.hashCode();
	}

	/**
	 * Returns the names of the attributes, without their values.
	 */
	@Override
	public String toString() {
		return "DynamoDbItem" + this.attributes.propertyNames();
	}

}
