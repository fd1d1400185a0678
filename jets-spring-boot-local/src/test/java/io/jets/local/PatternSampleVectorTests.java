package io.jets.local;

import io.jets.pattern.PatternMatcher;
import io.jets.pattern.sample.PatternSample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that events are made from each pattern and each filter that this module tests.
 */
class PatternSampleVectorTests {

	@ParameterizedTest(name = "{0}: {1}")
	@CsvFileSource(resources = { "bus/event-patterns.txt", "stream/intake/filters.txt" }, delimiter = '|',
			quoteCharacter = '\0')
	void makesEvents(String operator, String pattern) {
		PatternSample sample = new PatternSample(pattern);
		PatternMatcher matcher = new PatternMatcher(pattern);
		assertThat(sample.matching(null)).isNotNull().satisfies((event) -> assertThat(matcher.matches(event)).isTrue());
		assertThat(sample.nearMisses(null)).isNotEmpty().allSatisfy((miss) -> {
			assertThat(matcher.matches(miss.event())).as(miss.event()).isFalse();
			assertThat(matcher.explain(miss.event()).differences().get(0).path()).isEqualTo(miss.path());
		});
	}

}
