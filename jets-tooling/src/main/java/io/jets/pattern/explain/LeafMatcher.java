package io.jets.pattern.explain;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.jets.pattern.parse.MatchExpression;
import io.jets.pattern.parse.MatchKind;
import io.jets.pattern.parse.PatternField;
import software.amazon.event.ruler.Machine;

/**
 * Matches single values against the expressions of a field, with event-ruler itself. Its
 * machines are compiled when they are first needed.
 */
final class LeafMatcher {

	private final Map<List<String>, Machine> machines = new ConcurrentHashMap<>();

	/**
	 * Returns whether a value matches.
	 * @param field the field
	 * @param json the value
	 */
	boolean matches(PatternField field, String json) {
		return matches(expressions(field), "{\"v\":" + json + "}");
	}

	/**
	 * Returns whether the field matches if it has no value.
	 */
	boolean matchesAbsence(PatternField field) {
		return field.expressions().stream().anyMatch((expression) -> expression.kind() == MatchKind.EXISTS)
				&& matches(expressions(field), "{}");
	}

	/**
	 * Returns whether a value is one that the pattern asks for, not only one that it does
	 * not exclude.
	 */
	boolean isAskedFor(PatternField field, String json) {
		List<String> expressions = field.expressions()
			.stream()
			.filter((expression) -> expression.kind() != MatchKind.ANYTHING_BUT
					&& expression.kind() != MatchKind.EXISTS)
			.map(MatchExpression::json)
			.toList();
		return !expressions.isEmpty() && matches(expressions, "{\"v\":" + json + "}");
	}

	/**
	 * Returns whether a value would be one that the pattern asks for if the letter case
	 * of strings did not count.
	 */
	boolean isAskedForInAnyCase(PatternField field, String json) {
		List<String> strings = field.expressions()
			.stream()
			.filter((expression) -> expression.kind() == MatchKind.STRING)
			.map((expression) -> lowerCase(expression.json()))
			.toList();
		return !strings.isEmpty() && matches(strings, "{\"v\":" + lowerCase(json) + "}");
	}

	private static String lowerCase(String json) {
		return json.toLowerCase(Locale.ROOT);
	}

	private static List<String> expressions(PatternField field) {
		return field.expressions().stream().map(MatchExpression::json).toList();
	}

	private boolean matches(List<String> expressions, String event) {
		Machine machine = this.machines.computeIfAbsent(expressions, LeafMatcher::compile);
		try {
			return !machine.rulesForJSONEvent(event).isEmpty();
		}
		catch (Exception ex) {
			throw new IllegalArgumentException("The value cannot be matched: " + ex.getMessage(), ex);
		}
	}

	private static Machine compile(List<String> expressions) {
		Machine machine = Machine.builder().build();
		try {
			machine.addRule("field", "{\"v\":[" + String.join(",", expressions) + "]}");
			return machine;
		}
		catch (IOException ex) {
			throw new IllegalStateException("A part of a valid pattern is not valid", ex);
		}
	}

}
