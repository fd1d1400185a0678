package io.jets.check.pattern;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The operators of event patterns, each with a valid example.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html">Comparison
 * operators</a>
 */
enum MatchOperator {

	PREFIX("prefix", "{\"prefix\": \"us-\"}", true),

	SUFFIX("suffix", "{\"suffix\": \".png\"}", true),

	EQUALS_IGNORE_CASE("equals-ignore-case", "{\"equals-ignore-case\": \"alice\"}", true),

	WILDCARD("wildcard", "{\"wildcard\": \"dir/*.png\"}", false),

	ANYTHING_BUT("anything-but", "{\"anything-but\": [\"stopped\", \"overloaded\"]}", true),

	NUMERIC("numeric", "{\"numeric\": [\">\", 0, \"<=\", 5]} with =, <, <=, > or >=", true),

	EXISTS("exists", "{\"exists\": true} or {\"exists\": false}", true),

	CIDR("cidr", "{\"cidr\": \"10.0.0.0/24\"}", false);

	private final String key;

	private final String form;

	private final boolean inFilters;

	MatchOperator(String key, String form, boolean inFilters) {
		this.key = key;
		this.form = form;
		this.inFilters = inFilters;
	}

	/**
	 * Returns how the operator is used.
	 * @return an example
	 */
	String form() {
		return this.form;
	}

	/**
	 * Returns whether Lambda's filters support the operator.
	 * @return {@code false} if only event buses support it
	 */
	boolean inFilters() {
		return this.inFilters;
	}

	/**
	 * Returns the operator of a key.
	 * @param key the key in a match expression
	 * @return the operator, or {@code null} if the key is unknown
	 */
	static @Nullable MatchOperator of(String key) {
		return Arrays.stream(values()).filter((operator) -> operator.key.equals(key)).findFirst().orElse(null);
	}

	static List<String> keys() {
		return Arrays.stream(values()).map((operator) -> operator.key).toList();
	}

}
