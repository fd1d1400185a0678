package io.jets.event.item;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.JsonNodeType;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * Turns the tree of an {@link ItemGenerator} into attribute values.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">DynamoDB:
 * data types</a>
 */
final class AttributeValues {

	private static final int MAX_DIGITS = 38;

	private static final int MIN_EXPONENT = -130;

	private static final int MAX_EXPONENT = 125;

	private final JsonNodeFactory nodes = JsonNodeFactory.instance;

	private final String type;

	/**
	 * Creates the conversion.
	 * @param type the type of the item, for messages
	 */
	AttributeValues(String type) {
		this.type = type;
	}

	ObjectNode ofItem(JsonNode object) {
		return map(object, "");
	}

	private ObjectNode map(JsonNode object, String path) {
		ObjectNode map = this.nodes.objectNode();
		object.properties().forEach((property) -> {
			JsonNode value = property.getValue();
			if (!isAbsent(value)) {
				map.set(property.getKey(), value(value, path + "/" + property.getKey()));
			}
		});
		return map;
	}

	private static boolean isAbsent(JsonNode value) {
		JsonNode set = set(value);
		return (set != null) ? set.isEmpty() : value instanceof POJONode pojo && pojo.getPojo() == ItemGenerator.ABSENT;
	}

	private static @Nullable JsonNode set(JsonNode value) {
		return value.get(ItemGenerator.SET);
	}

	private ObjectNode value(JsonNode value, String path) {
		ObjectNode typed = this.nodes.objectNode();
		JsonNode set = set(value);
		if (set != null) {
			return set(set, path);
		}
		return switch (value.getNodeType()) {
			case STRING -> typed.put("S", value.asString());
			case NUMBER -> typed.put("N", number(value, path));
			case BINARY -> typed.put("B", value.asString());
			case BOOLEAN -> typed.set("BOOL", value);
			case NULL -> typed.put("NULL", true);
			case OBJECT -> typed.set("M", map(value, path));
			case ARRAY -> typed.set("L", list(value, path));
			default -> throw fault(path, "has no type in DynamoDB");
		};
	}

	private ArrayNode list(JsonNode elements, String path) {
		ArrayNode list = this.nodes.arrayNode();
		elements.forEach((element) -> list.add(value(element, path + "/" + list.size())));
		return list;
	}

	private ObjectNode set(JsonNode elements, String path) {
		if (elements.isEmpty()) {
			throw fault(path, "is an empty set, which DynamoDB does not have: leave it out");
		}
		List<JsonNodeType> types = elements.valueStream().map(JsonNode::getNodeType).distinct().toList();
		ObjectNode typed = this.nodes.objectNode();
		return switch ((types.size() == 1) ? types.get(0) : JsonNodeType.MISSING) {
			case STRING -> typed.set("SS", elements);
			case NUMBER -> {
				ArrayNode numbers = typed.putArray("NS");
				elements.forEach((element) -> numbers.add(number(element, path)));
				yield typed;
			}
			case BINARY -> {
				ArrayNode binaries = typed.putArray("BS");
				elements.forEach((element) -> binaries.add(element.asString()));
				yield typed;
			}
			default -> typed.set("L", list(elements, path));
		};
	}

	private String number(JsonNode number, String path) {
		try {
			return normalized(new BigDecimal(number.asString()));
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw fault(path, "is a number that DynamoDB cannot store: it stores up to 38 digits from 1E-130 to "
					+ "9.9999999999999999999999999999999999999E+125");
		}
	}

	/**
	 * Returns a number as DynamoDB returns it: in plain form, without trailing zeros.
	 */
	static String normalized(BigDecimal number) {
		BigDecimal shortest = number.stripTrailingZeros();
		int exponent = shortest.precision() - shortest.scale() - 1;
		if (shortest.precision() > MAX_DIGITS || exponent < MIN_EXPONENT || exponent > MAX_EXPONENT) {
			throw new ArithmeticException("too many digits");
		}
		return shortest.toPlainString();
	}

	private IllegalArgumentException fault(String path, String problem) {
		return new IllegalArgumentException(path + " of " + this.type + " " + problem);
	}

}
