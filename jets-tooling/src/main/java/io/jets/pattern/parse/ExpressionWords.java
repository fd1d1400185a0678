package io.jets.pattern.parse;

import java.util.List;
import java.util.Map;

/**
 * Describes match expressions by the names of their operators. An operand is a string, a
 * number or a literal as JSON, a list or an object.
 */
final class ExpressionWords {

	private ExpressionWords() {
	}

	static String of(String operator, Object operand) {
		return switch (operator) {
			case "exists" -> "true".equals(operand) ? "any value (exists true)" : "no value (exists false)";
			case "numeric" -> operator + " " + range((List<?>) operand);
			case "cidr" -> operator + " " + unquoted(operand.toString());
			// An undocumented operator of event-ruler for a plain string
			case "exactly" -> operand.toString();
			default -> operator + " " + operand(operand);
		};
	}

	private static String operand(Object operand) {
		if (operand instanceof Map<?, ?> object) {
			Map.Entry<?, ?> inner = object.entrySet().iterator().next();
			return inner.getKey() + " " + operand(inner.getValue());
		}
		return (operand instanceof List<?> list && list.size() == 1) ? list.get(0).toString() : operand.toString();
	}

	private static String range(List<?> range) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i + 1 < range.size(); i += 2) {
			words.append((i > 0) ? " and " : "")
				.append(unquoted(range.get(i).toString()))
				.append(' ')
				.append(range.get(i + 1));
		}
		return words.toString();
	}

	private static String unquoted(String json) {
		return json.substring(1, json.length() - 1);
	}

}
