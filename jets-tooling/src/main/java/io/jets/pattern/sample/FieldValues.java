package io.jets.pattern.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.pattern.PatternMatcher;
import io.jets.pattern.event.EventLeaf;
import io.jets.pattern.parse.MatchExpression;
import io.jets.pattern.parse.PatternField;

/**
 * Values of a field that match its expressions, and values that nearly do.
 */
final class FieldValues {

	private final List<ExpressionValues> expressions;

	private final PatternMatcher matcher;

	FieldValues(PatternField field) {
		this.expressions = field.expressions().stream().map(ExpressionValues::of).toList();
		this.matcher = new PatternMatcher(field.expressions()
			.stream()
			.map(MatchExpression::json)
			.collect(Collectors.joining(",", "{\"v\":[", "]}")));
	}

	/**
	 * Returns a value that matches.
	 * @param known the values of the field in the event to start from
	 * @return the known value if it is the only one and matches; JSON, or
	 * {@link ExpressionValues#ABSENT}
	 */
	String matching(List<EventLeaf> known) {
		Stream<String> kept = (known.size() == 1) ? Stream.of(known.get(0).json()) : Stream.empty();
		return Stream.concat(kept, this.expressions.stream().flatMap((expression) -> expression.matching().stream()))
			.filter(this::matches)
			.findFirst()
			.orElse(ExpressionValues.ABSENT);
	}

	/**
	 * Returns values that do not match any expression.
	 * @return the values for each condition, the best first
	 */
	List<List<String>> missing() {
		List<List<String>> missing = new ArrayList<>();
		this.expressions.forEach((expression) -> missing.addAll(expression.missing()));
		missing.add(List.of(ExpressionValues.ABSENT));
		return missing.stream()
			.map((candidates) -> candidates.stream().filter((candidate) -> !matches(candidate)).toList())
			.filter((candidates) -> !candidates.isEmpty())
			.toList();
	}

	/**
	 * Returns whether the field matches if it is absent.
	 */
	boolean matchesAbsence() {
		return matches(ExpressionValues.ABSENT);
	}

	private boolean matches(String value) {
		return this.matcher.matches(value.equals(ExpressionValues.ABSENT) ? "{}" : "{\"v\":" + value + "}");
	}

}
