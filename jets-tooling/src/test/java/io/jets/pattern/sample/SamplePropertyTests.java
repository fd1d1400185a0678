package io.jets.pattern.sample;

import java.util.List;

import io.jets.pattern.MadeUpPatterns;
import io.jets.pattern.PatternMatcher;
import io.jets.pattern.explain.Difference;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with event-ruler that each sample matches its pattern, and that no near miss
 * does.
 */
class SamplePropertyTests {

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "../explain/explanations.txt", delimiter = '|', quoteCharacter = '\0')
	void makesEventsOfExplainedPatterns(String pattern, String event, String explanation) {
		assertThat(verified(pattern, null).matching(null)).isNotNull();
		assertThat(verified(pattern, event).matching(event)).isNotNull();
	}

	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void makesEventsOfAnyPattern(@ForAll("patterns") String pattern, @ForAll("events") String base) {
		PatternSample sample = verified(pattern, null);
		verified(pattern, base);
		Statistics.label("sample")
			.collect(sample.matching(null) != null)
			.coverage((coverage) -> coverage.check(true).percentage((share) -> share > 95));
		Statistics.label("near misses")
			.collect(!sample.nearMisses(null).isEmpty())
			.coverage((coverage) -> coverage.check(true).percentage((share) -> share > 90));
	}

	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void makesEventsFromOrders(@ForAll("orderPatterns") String pattern, @ForAll("orders") String base) {
		verified(pattern, base);
	}

	private static PatternSample verified(String pattern, String base) {
		PatternSample sample = new PatternSample(pattern);
		PatternMatcher matcher = new PatternMatcher(pattern);
		String matching = sample.matching(base);
		assertThat(matching == null || matcher.matches(matching)).as("%s on %s", pattern, matching).isTrue();
		List<NearMiss> misses = sample.nearMisses(base);
		for (NearMiss miss : misses) {
			assertThat(matcher.matches(miss.event())).as("%s on %s", pattern, miss.event()).isFalse();
			assertThat(matcher.explain(miss.event()).differences()).containsExactly(miss.difference())
				.extracting(Difference::path)
				.containsExactly(miss.path());
		}
		assertThat(misses).extracting(NearMiss::event).doesNotHaveDuplicates();
		return sample;
	}

	@Provide
	Arbitrary<String> patterns() {
		return MadeUpPatterns.patterns();
	}

	@Provide
	Arbitrary<String> events() {
		return MadeUpPatterns.events();
	}

	@Provide
	Arbitrary<String> orderPatterns() {
		return MadeUpPatterns.orderPatterns();
	}

	@Provide
	Arbitrary<String> orders() {
		return MadeUpPatterns.orders();
	}

}
