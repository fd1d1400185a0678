package io.jets.pattern.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.jets.pattern.event.JsonText;
import io.jets.pattern.parse.MatchExpression;
import tools.jackson.databind.JsonNode;

/**
 * Candidates for values that match an expression, and for values that nearly do. Another
 * expression of the field can decide otherwise.
 *
 * @param matching values that match, the best first
 * @param missing values that do not match, the best first, for each condition that the
 * expression consists of
 */
record ExpressionValues(List<String> matching, List<List<String>> missing) {

	/**
	 * Stands for a field that is absent.
	 */
	static final String ABSENT = "";

	private static final List<String> OTHERS = List.of("\"other\"", "\"x\"", "\"0\"", "\"-\"", "1", "true");

	static ExpressionValues of(MatchExpression expression) {
		return of(EventTree.parse(expression.json()));
	}

	private static ExpressionValues of(JsonNode expression) {
		if (!expression.isObject()) {
			return scalar(expression);
		}
		String operator = expression.propertyNames().iterator().next();
		return of(operator, expression.get(operator));
	}

	private static ExpressionValues of(String operator, JsonNode operand) {
		return switch (operator) {
			case "exactly" -> scalar(operand);
			case "prefix" -> TextValues.prefix(operand);
			case "suffix" -> TextValues.suffix(operand);
			case "equals-ignore-case" -> TextValues.equalsIgnoreCase(operand.stringValue());
			case "wildcard" -> TextValues.wildcard(operand.stringValue());
			case "anything-but" -> operand.isObject() ? excluded(operand) : anythingBut(operand);
			case "exists" -> exists(operand.booleanValue());
			case "numeric" -> NumberRange.of(operand).values();
			case "cidr" -> AddressBlock.values(operand.stringValue());
			default -> new ExpressionValues(List.of(), List.of());
		};
	}

	private static ExpressionValues scalar(JsonNode value) {
		if (value.isString()) {
			return TextValues.exactly(value.stringValue());
		}
		String json = value.toString();
		String asString = JsonText.quote(json);
		if (value.isNumber()) {
			return new ExpressionValues(List.of(json),
					List.of(List.of(asString, NumberRange.next(value.decimalValue()))));
		}
		return new ExpressionValues(List.of(json), List.of(List.of(asString, json.equals("true") ? "false" : "true")));
	}

	private static ExpressionValues exists(boolean expected) {
		return expected ? new ExpressionValues(List.of("\"x\""), List.of())
				: new ExpressionValues(List.of(ABSENT), List.of(List.of("\"x\"")));
	}

	private static ExpressionValues anythingBut(JsonNode operand) {
		List<JsonNode> values = operand.isArray() ? operand.valueStream().toList() : List.of(operand);
		List<String> matching = new ArrayList<>();
		List<List<String>> missing = new ArrayList<>();
		for (JsonNode value : values) {
			missing.add(List.of(value.toString()));
			if (value.isNumber()) {
				matching.add(NumberRange.next(value.decimalValue()));
			}
		}
		matching.addAll(OTHERS);
		return new ExpressionValues(matching, missing);
	}

	/**
	 * Returns the values of {@code anything-but} with an operator: those that match it
	 * are excluded.
	 */
	private static ExpressionValues excluded(JsonNode operand) {
		String operator = operand.propertyNames().iterator().next();
		JsonNode values = operand.get(operator);
		List<List<String>> missing = (values.isArray() ? values.valueStream() : Stream.of(values))
			.map((value) -> of(operator, value).matching())
			.toList();
		return new ExpressionValues(OTHERS, missing);
	}

}
