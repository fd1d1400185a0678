package io.jets.pattern;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests which rules are nearest to an event.
 */
class NearestRulesTests {

	private static final String EVENT = """
			{"source":"aws.ec2","detail-type":"State","region":"eu-west-1","detail":{"state":"Stopping","id":1}}""";

	@Test
	void ordersRulesByWhatTheyHaveInCommonWithEvent() {
		assertThat(ranked("{\"source\":[\"aws.s3\"]}", "{\"detail\":{\"user\":[\"Root\"]}}",
				"{\"source\":[\"aws.s3\"],\"region\":[\"eu-west-1\"]}",
				"{\"source\":[\"aws.ec2\"],\"detail-type\":[\"State\"],\"detail\":{\"state\":[\"running\"]}}",
				"{\"source\":[\"aws.ec2\"],\"detail-type\":[\"State\"],\"detail\":{\"state\":[\"stopping\"]}}",
				"{\"source\":[\"aws.ec2\"]}",
				"{\"source\":[\"aws.ec2\"],\"detail-type\":[\"State\"],\"detail\":{\"state\":[\"x\"],\"id\":[2]}}"))
			.containsExactly(5, 4, 3, 6, 2, 0, 1);
	}

	@Test
	void hasNoRuleWithoutRules() {
		assertThat(ranked()).isEmpty();
	}

	private static List<Integer> ranked(String... patterns) {
		Map<Integer, PatternMatcher> matchers = IntStream.range(0, patterns.length)
			.boxed()
			.collect(Collectors.toMap((index) -> index, (index) -> new PatternMatcher(patterns[index])));
		return new NearestRules<Integer>(matchers::get).explain(matchers.keySet(), EVENT)
			.stream()
			.map((explained) -> explained.rule())
			.toList();
	}

}
