package io.jets.check.stream;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.check.pattern.JsonValue.JsonArray;
import io.jets.check.pattern.JsonValue.JsonObject;
import io.jets.check.pattern.JsonValue.JsonScalar;
import io.jets.check.pattern.JsonValue.Member;
import io.jets.check.pattern.JsonValue;
import io.jets.check.value.AttributeFaults;

/**
 * Warns if a filter does not specify the type of an attribute, as records do:
 * {@code "state": {"S": ["open"]}}, {@code "count": {"N": ["5"]}}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_AttributeValue.html">AttributeValue</a>
 */
final class AttributeValueFields {

	private static final List<String> TYPES = List.of("S", "N", "B", "SS", "NS", "BS", "M", "L", "BOOL", "NULL");

	private static final Set<String> CONTAINERS = Set.of("M", "L");

	private static final Set<String> NUMBERS = Set.of("N", "NS");

	private static final Set<String> BOOLEANS = Set.of("BOOL", "NULL");

	void checkItem(JsonObject item, AttributeFaults faults) {
		StreamRecordFields.eachField(item, (member, object) -> {
			if (member.value() instanceof JsonObject value) {
				checkValue(member.key(), value, faults);
			}
			else if (member.value() instanceof JsonArray values && !values.items().isEmpty()) {
				faults.warn("\"%s\" at %s lacks its type, which every record has".formatted(member.key(),
						values.position()), "Write \"%s\": %s".formatted(member.key(), typed(values)));
			}
		});
	}

	private void checkValue(String attribute, JsonObject value, AttributeFaults faults) {
		StreamRecordFields.eachField(value, (member, object) -> {
			String type = member.key();
			if (!TYPES.contains(type)) {
				faults.warn(
						"\"%s\" at %s is not a DynamoDB type, so \"%s\" matches nothing".formatted(type,
								member.position(), attribute),
						"Write \"%s\": {\"M\": %s} if it is a map; the types are %s".formatted(attribute, object.text(),
								String.join(", ", TYPES)));
			}
			else if (type.equals("M") && member.value() instanceof JsonObject map) {
				checkItem(map, faults);
			}
			else if (type.equals("L") && member.value() instanceof JsonObject element) {
				checkValue(attribute, element, faults);
			}
			else if (CONTAINERS.contains(type) && member.value() instanceof JsonArray values) {
				checkContainer(type, values, faults);
			}
			else if (member.value() instanceof JsonArray values) {
				values.items().forEach((item) -> checkMatch(type, item, faults));
			}
		});
	}

	private static void checkContainer(String type, JsonArray values, AttributeFaults faults) {
		if (!values.items().isEmpty()) {
			faults.warn("\"%s\" at %s must contain values with their types".formatted(type, values.position()),
					type.equals("L") ? "Write \"L\": %s".formatted(typed(values))
							: "Write \"M\": {\"key\": %s}".formatted(typed(values)));
		}
	}

	private static void checkMatch(String type, JsonValue item, AttributeFaults faults) {
		if (item instanceof JsonScalar scalar) {
			if (BOOLEANS.contains(type) ? !scalar.isBoolean() : scalar.string() == null) {
				faults.warn(
						"%s at %s never matches: \"%s\" is %s in a record".formatted(scalar.text(), scalar.position(),
								type, BOOLEANS.contains(type) ? "true or false" : "text"),
						"Write \"%s\": [%s]".formatted(type, BOOLEANS.contains(type) ? "true" : quote(scalar)));
			}
		}
		else if (NUMBERS.contains(type) && item instanceof JsonObject expression) {
			for (Member member : expression.members()) {
				checkNumber(type, expression, member, faults);
			}
		}
	}

	private static void checkNumber(String type, JsonObject expression, Member member, AttributeFaults faults) {
		List<JsonScalar> numbers = numbers(member.value());
		String subject = "%s at %s".formatted(expression.text(), expression.position());
		if (member.key().equals("numeric")) {
			faults.warn("%s never matches: numbers are text in a record".formatted(subject),
					expression.text().contains("\"=\"") && numbers.size() == 1
							? "Write \"%s\": [%s]".formatted(type, quote(numbers.get(0)))
							: "Compare in the method; a filter can only list numbers as text, \"%s\": [\"5\"]"
								.formatted(type));
		}
		else if (member.key().equals("anything-but") && !numbers.isEmpty()) {
			faults.warn("%s always matches: numbers are text in a record".formatted(subject),
					"Write \"%s\": [{\"anything-but\": [%s]}]".formatted(type,
							numbers.stream().map(AttributeValueFields::quote).collect(Collectors.joining(", "))));
		}
	}

	private static List<JsonScalar> numbers(JsonValue operand) {
		List<JsonValue> items = (operand instanceof JsonArray array) ? array.items() : List.of(operand);
		return items.stream()
			.filter(JsonScalar.class::isInstance)
			.map(JsonScalar.class::cast)
			.filter(JsonScalar::isNumber)
			.toList();
	}

	private static String typed(JsonArray values) {
		List<JsonScalar> numbers = numbers(values);
		if (!numbers.isEmpty()) {
			return numbers.stream()
				.map(AttributeValueFields::quote)
				.collect(Collectors.joining(", ", "{\"N\": [", "]}"));
		}
		boolean booleans = values.items()
			.stream()
			.allMatch((item) -> item instanceof JsonScalar scalar && scalar.isBoolean());
		return "{\"%s\": %s}".formatted(booleans ? "BOOL" : "S", values.text());
	}

	private static String quote(JsonScalar scalar) {
		return (scalar.string() != null) ? scalar.text() : "\"" + scalar.text() + "\"";
	}

}
