package io.jets.pattern.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.jets.pattern.event.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads match expressions.
 */
final class ExpressionReader {

	private final JsonParser parser;

	ExpressionReader(JsonParser parser) {
		this.parser = parser;
	}

	/**
	 * Reads the list of expressions at which the parser is.
	 */
	List<MatchExpression> list() {
		List<MatchExpression> expressions = new ArrayList<>();
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			expressions.add(expression());
		}
		return expressions;
	}

	private MatchExpression expression() {
		if (this.parser.currentToken() != JsonToken.START_OBJECT) {
			String scalar = JsonText.scalar(this.parser);
			return new MatchExpression(kind(this.parser.currentToken()), scalar, scalar);
		}
		Map<?, ?> expression = (Map<?, ?>) operand();
		Map.Entry<?, ?> only = expression.entrySet().iterator().next();
		String operator = only.getKey().toString();
		return new MatchExpression(kind(operator), json(expression), ExpressionWords.of(operator, only.getValue()));
	}

	private static MatchKind kind(JsonToken token) {
		return switch (token) {
			case VALUE_STRING -> MatchKind.STRING;
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> MatchKind.NUMBER;
			default -> MatchKind.LITERAL;
		};
	}

	private static MatchKind kind(String operator) {
		return switch (operator) {
			case "numeric" -> MatchKind.NUMBER;
			case "anything-but" -> MatchKind.ANYTHING_BUT;
			case "exists" -> MatchKind.EXISTS;
			default -> MatchKind.STRING;
		};
	}

	private Object operand() {
		return switch (this.parser.currentToken()) {
			case START_OBJECT -> {
				Map<String, Object> object = new LinkedHashMap<>();
				while (this.parser.nextToken() != JsonToken.END_OBJECT) {
					String key = this.parser.currentName();
					this.parser.nextToken();
					object.put(key, operand());
				}
				yield object;
			}
			case START_ARRAY -> {
				List<Object> list = new ArrayList<>();
				while (this.parser.nextToken() != JsonToken.END_ARRAY) {
					list.add(operand());
				}
				yield list;
			}
			default -> JsonText.scalar(this.parser);
		};
	}

	private static String json(Object operand) {
		if (operand instanceof Map<?, ?> object) {
			return object.entrySet()
				.stream()
				.map((entry) -> JsonText.quote(entry.getKey().toString()) + ":" + json(entry.getValue()))
				.collect(Collectors.joining(",", "{", "}"));
		}
		return (operand instanceof List<?> list)
				? list.stream().map(ExpressionReader::json).collect(Collectors.joining(",", "[", "]"))
				: operand.toString();
	}

}
