package io.jets.pattern.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.pattern.event.JsonText;
import io.jets.pattern.parse.MatchExpression;
import io.jets.pattern.parse.PatternField;
import org.jspecify.annotations.Nullable;

/**
 * The types of DynamoDB's attribute values, which are keys in stream records:
 * {@code "version": {"N": "1"}}.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_AttributeValue.html">AttributeValue</a>
 */
final class AttributeTypes {

	private static final Set<String> TYPES = Set.of("S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS", "BS");

	private AttributeTypes() {
	}

	/**
	 * Returns whether the last key in the name of a field is a type.
	 */
	static boolean endsWithType(String name) {
		return TYPES.contains(lastKey(name));
	}

	/**
	 * Returns the type of the attribute whose value a field is.
	 * @return the type, {@code null} if the field is not in the attributes of a record
	 */
	static @Nullable String of(String name) {
		return (name.startsWith("dynamodb.") && endsWithType(name)) ? lastKey(name) : null;
	}

	/**
	 * Returns why text in a record does not match a field that expects numbers.
	 */
	static String remarkOnText(String type, PatternField field) {
		String remark = "\"%s\" is text in a record: ".formatted(type);
		List<String> texts = field.expressions()
			.stream()
			.map(MatchExpression::json)
			.filter((json) -> !json.startsWith("{"))
			.map((json) -> json.startsWith("\"") ? json : JsonText.quote(json))
			.toList();
		return remark + (texts.isEmpty() ? "compare numbers in the method"
				: texts.stream().collect(Collectors.joining(", ", "write \"" + type + "\": [", "]")));
	}

	private static String lastKey(String name) {
		return name.substring(name.lastIndexOf('.') + 1);
	}

}
