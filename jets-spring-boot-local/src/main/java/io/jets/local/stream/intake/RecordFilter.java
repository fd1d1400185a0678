package io.jets.local.stream.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.pattern.PatternMatcher;

/**
 * Decides which records a trigger accepts: those with one of its operations that match at
 * least one of its filter patterns.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html">Event filtering
 * with DynamoDB</a>
 */
public final class RecordFilter {

	private final DynamoDbStreamTrigger trigger;

	private final List<PatternMatcher> matchers = new ArrayList<>();

	/**
	 * Creates a filter.
	 * @param trigger the trigger
	 * @throws IllegalArgumentException if a filter pattern is invalid
	 */
	RecordFilter(DynamoDbStreamTrigger trigger) {
		this.trigger = trigger;
		for (String pattern : trigger.filters()) {
			try {
				this.matchers.add(new PatternMatcher(pattern));
			}
			catch (IllegalArgumentException ex) {
				throw new IllegalArgumentException(
						"'" + pattern + "' is not a valid filter pattern: " + ex.getMessage(), ex);
			}
		}
	}

	boolean matches(String eventName, byte[] json) {
		if (!this.trigger.asksFor(eventName)) {
			return false;
		}
		if (this.matchers.isEmpty()) {
			return true;
		}
		String record = new String(json, StandardCharsets.UTF_8);
		return this.matchers.stream().anyMatch((matcher) -> matcher.matches(record));
	}

}
