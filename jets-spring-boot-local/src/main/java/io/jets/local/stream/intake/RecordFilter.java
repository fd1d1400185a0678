package io.jets.local.stream.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.jets.pattern.PatternMatcher;
import io.jets.pattern.explain.Explanation;

/**
 * Decides which records a mapping accepts: those that match at least one of its filter
 * patterns, or all if it has none.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html">Event filtering
 * with DynamoDB</a>
 */
public final class RecordFilter {

	private final List<String> patterns;

	private final List<PatternMatcher> matchers = new ArrayList<>();

	/**
	 * Creates a filter.
	 * @param patterns the filter patterns of the template, which include the kinds of
	 * changes
	 * @throws IllegalArgumentException if a filter pattern is invalid
	 */
	RecordFilter(List<String> patterns) {
		this.patterns = patterns;
		for (String pattern : patterns) {
			try {
				this.matchers.add(new PatternMatcher(pattern));
			}
			catch (IllegalArgumentException ex) {
				throw new IllegalArgumentException(
						"'" + pattern + "' is not a valid filter pattern: " + ex.getMessage(), ex);
			}
		}
	}

	/**
	 * Returns the filter patterns.
	 * @return the patterns, of which one must match; empty if all records pass
	 */
	public List<String> patterns() {
		return this.patterns;
	}

	/**
	 * Explains for each of the patterns, in their order, whether a record matches it.
	 */
	List<Explanation> explain(byte[] json) {
		String record = new String(json, StandardCharsets.UTF_8);
		return this.matchers.stream().map((matcher) -> matcher.explain(record)).toList();
	}

	boolean matches(byte[] json) {
		if (this.matchers.isEmpty()) {
			return true;
		}
		String record = new String(json, StandardCharsets.UTF_8);
		return this.matchers.stream().anyMatch((matcher) -> matcher.matches(record));
	}

}
