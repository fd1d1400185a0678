package io.jets.local.sample;

import java.util.List;
import java.util.stream.Stream;

import io.jets.pattern.PatternMatcher;
import io.jets.pattern.explain.Explanation;
import io.jets.pattern.sample.NearMiss;
import io.jets.pattern.sample.PatternSample;
import org.jspecify.annotations.Nullable;

/**
 * Records for a filter on a stream.
 *
 * @param matching a record that the filter accepts, {@code null} if none was found
 * @param nearMisses records that it does not accept because of one condition
 */
record FilterSample(@Nullable String matching, List<NearMiss> nearMisses) {

	/**
	 * Makes records that a stream can have: of each kind of change only the images that
	 * it has, and attributes of DynamoDB's types.
	 */
	static FilterSample of(String filter, String table) {
		PatternSample sample = new PatternSample(filter);
		for (String eventName : SampleRecord.EVENT_NAMES) {
			String base = SampleRecord.of(table).as(eventName).json();
			String matching = sample.matching(base);
			if (matching != null && new SampleRecord(matching).isPossible()) {
				return new FilterSample(matching,
						Stream
							.concat(otherKinds(filter, new SampleRecord(matching)),
									sample.nearMisses(base, (record) -> new SampleRecord(record).isPossible()).stream())
							.toList());
			}
		}
		return new FilterSample(sample.matching(SampleRecord.of(table).json()), List.of());
	}

	/**
	 * Returns other kinds of changes, if they miss only the condition on the kind.
	 */
	private static Stream<NearMiss> otherKinds(String filter, SampleRecord matching) {
		PatternMatcher matcher = new PatternMatcher(filter);
		return SampleRecord.EVENT_NAMES.stream()
			.filter((eventName) -> !eventName.equals(matching.eventName()))
			.map((eventName) -> matching.as(eventName).json())
			.map((record) -> new NearMiss(record, matcher.explain(record)))
			.filter((miss) -> isOnlyKind(miss.explanation()));
	}

	private static boolean isOnlyKind(Explanation explanation) {
		return explanation.differences().size() == 1
				&& explanation.differences().get(0).path().equals(SampleRecord.EVENT_NAME);
	}

}
