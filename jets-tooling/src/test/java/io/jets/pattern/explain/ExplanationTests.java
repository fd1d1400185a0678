package io.jets.pattern.explain;

import io.jets.pattern.PatternMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests how differences between patterns and events are explained.
 */
class ExplanationTests {

	@ParameterizedTest(name = "{0}: {1}")
	@CsvFileSource(resources = "explanations.txt", delimiter = '|', quoteCharacter = '\0')
	void explainsDifference(String pattern, String event, String explanation) {
		assertThat(explain(pattern, event).text(true)).isEqualTo(explanation);
	}

	@Test
	void matches() {
		Explanation explanation = explain("{\"a\":[1]}", "{\"a\":1}");
		assertThat(explanation.matched()).isTrue();
		assertThat(explanation.differences()).isEmpty();
		assertThat(explanation.distance()).isZero();
		assertThat(explanation).hasToString("matches");
	}

	@Test
	void leavesOutValues() {
		Explanation explanation = explain("{\"a\":[1],\"b\":[\"x\"],\"c\":[\"x\"],\"d\":[true]}",
				"{\"a\":2,\"b\":[\"X\",null],\"c\":null,\"d\":false}");
		assertThat(explanation.differences()).extracting(Difference::toString)
			.containsExactly("a is another number, expected 1",
					"b is another string and one other value, expected \"x\": only the letter case differs",
					"c is null, expected \"x\"", "d is a boolean, expected true");
		assertThat(explanation).hasToString("a is another number, expected 1 (and 3 more differences)");
	}

	@Test
	void shortensLongValues() {
		assertThat(explain("{\"a\":[1]}", "{\"a\":\"%s\"}".formatted("x".repeat(1000))).text(true)).isEqualTo(
				"a is \"%s… (1002 characters), expected 1: a string does not match numbers".formatted("x".repeat(199)));
	}

	@Test
	void listsDifferencesInOrderOfPattern() {
		assertThat(explain("{\"b\":[1],\"a\":{\"d\":[2],\"c\":[3]},\"e\":[4]}", "{\"a\":{\"d\":2}}").differences())
			.extracting(Difference::path)
			.containsExactly("b", "a.c", "e");
	}

	@Test
	void hasNoReasonWhenEventRulerIgnoresAlternative() {
		// event-ruler takes the second alternative for the first, because they share a
		// value
		assertThat(explain("{\"$or\":[{\"a\":[1]},{\"a\":[1,2]}]}", "{\"a\":2}")).isEqualTo(Explanation.UNKNOWN)
			.hasToString("does not match; no reason found");
	}

	@Test
	void explainsDeepAndLargeEvents() {
		assertThat(explain("{\"a\":[1]}", "{\"a\":".repeat(999) + "1" + "}".repeat(999)).text(true))
			.isEqualTo("a is an object, expected 1");
		String items = "{\"sku\":\"a\",\"q\":1},".repeat(2000) + "{\"sku\":\"b\",\"q\":2}";
		assertThat(explain("{\"x\":{\"sku\":[\"a\"],\"q\":[2]},\"y\":{\"sku\":[\"a\"],\"q\":[1]}}",
				"{\"x\":[%s],\"y\":[%s]}".formatted(items, items)))
			.hasToString("x.sku and x.q each match, but in different elements of x");
		assertThat(explain("{\"o\":{\"x\":{\"sku\":[\"a\"],\"q\":[2]}}}",
				"{\"o\":[{\"x\":[%s]},{\"x\":[%s]}]}".formatted(items, items)))
			.hasToString("o.x.sku and o.x.q each match, but in different elements of o.x");
	}

	private static Explanation explain(String pattern, String event) {
		return new PatternMatcher(pattern).explain(event);
	}

}
