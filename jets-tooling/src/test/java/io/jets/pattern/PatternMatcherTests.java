package io.jets.pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests that {@link PatternMatcher} refuses the patterns that the check refuses.
 */
class PatternMatcherTests {

	@Test
	void refusesWildcardsThatAwsCallsTooComplex() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PatternMatcher("{\"EventBusArn\": [{\"wildcard\": \"*:*:*:*:*:event-bus/*\"}]}"))
			.withMessageStartingWith("Rule is too complex");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"$or\": [\"a\"]}", "{\"$or\": [{\"numeric\": [\"=\", 1]}]}", "{\"a\": []}" })
	void refusesWhatCompilerRefuses(String pattern) {
		assertThat(PatternMatcher.errorOf(pattern)).isNotNull();
		assertThatIllegalArgumentException().isThrownBy(() -> new PatternMatcher(pattern))
			.withMessage(PatternMatcher.errorOf(pattern));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[1", "{\"a\":", "{\"a\":1", "{a:1}", "1", "[]", "null", "{\"a\": 01}" })
	void refusesWhatIsNoJsonObject(String event) {
		PatternMatcher matcher = new PatternMatcher("{\"a\": [1]}");
		assertThatIllegalArgumentException().isThrownBy(() -> matcher.matches(event));
		assertThatIllegalArgumentException().isThrownBy(() -> matcher.explain(event));
	}

	@Test
	void matchesPatternWithDuplicateKeyByItsLastValue() {
		PatternMatcher matcher = new PatternMatcher("{\"source\": [\"a\"], \"source\": [\"b\"]}");
		assertThat(matcher.matches("{\"source\": \"b\"}")).isTrue();
		assertThat(matcher.matches("{\"source\": \"a\"}")).isFalse();
	}

}
