package io.jets.local.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.pattern.PatternMatcher;

/**
 * Which records a trigger takes: the kinds of changes it names, of these what one of its
 * filters matches.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html">Event filtering
 * with DynamoDB</a>
 */
final class RecordFilter {

	private final DynamoDbStreamTrigger trigger;

	private final List<PatternMatcher> matchers = new ArrayList<>();

	/**
	 * Create a filter.
	 * @param trigger the trigger
	 * @throws IllegalArgumentException if one of its filter patterns is none
	 */
	RecordFilter(DynamoDbStreamTrigger trigger) {
		this.trigger = trigger;
		for (String pattern : trigger.filters()) {
			try {
				this.matchers.add(new PatternMatcher(pattern));
			}
			catch (IllegalArgumentException ex) {
				throw new IllegalArgumentException("'" + pattern + "' is no filter pattern: " + ex.getMessage(), ex);
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
