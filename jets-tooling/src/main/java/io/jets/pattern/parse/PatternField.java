package io.jets.pattern.parse;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A field that a pattern names, and what the pattern expects there.
 *
 * @param keys the keys on the way to the field
 * @param name the name of the field, such as {@code detail.state}
 * @param expressions the expressions, of which one must match
 * @param inOr whether the field is part of an alternative of {@code $or}
 */
public record PatternField(List<String> keys, String name, List<MatchExpression> expressions, boolean inOr) {

	private static final int MAXIMUM_NUMBER_OF_WORDS = 10;

	/**
	 * Creates a field.
	 */
	public PatternField {
		keys = List.copyOf(keys);
		expressions = List.copyOf(expressions);
	}

	/**
	 * Returns whether all expressions are of some kinds.
	 * @param kinds the kinds
	 * @return {@code true} if they are
	 */
	public boolean expectsOnly(MatchKind... kinds) {
		return this.expressions.stream().allMatch((expression) -> List.of(kinds).contains(expression.kind()));
	}

	/**
	 * Returns whether one of the expressions is of a kind.
	 * @param kind the kind
	 * @return {@code true} if one is
	 */
	public boolean expects(MatchKind kind) {
		return this.expressions.stream().anyMatch((expression) -> expression.kind() == kind);
	}

	/**
	 * Returns what the pattern expects in words. Long lists are shortened.
	 * @return for instance {@code "stopping" or prefix "shut"}
	 */
	public String words() {
		List<String> words = this.expressions.stream().map(MatchExpression::words).toList();
		int shown = (words.size() > MAXIMUM_NUMBER_OF_WORDS) ? MAXIMUM_NUMBER_OF_WORDS - 1 : words.size() - 1;
		if (shown == 0) {
			return words.get(0);
		}
		int others = words.size() - shown;
		return words.stream().limit(shown).collect(Collectors.joining(", ")) + " or "
				+ ((others == 1) ? words.get(shown) : "one of %d others".formatted(others));
	}

}
