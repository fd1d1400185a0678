package io.jets.check.rule;

import java.util.List;

import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests patterns that AWS rejects: each has one fault with a remedy.
 */
class InvalidEventPatternTests {

	private final EventPatternCheck check = new EventPatternCheck();

	@ParameterizedTest
	@CsvFileSource(resources = "invalid-match-expressions.txt", delimiter = '|', quoteCharacter = '\0')
	void rejectsExpression(String expression, String problem) {
		String subject = "the match expression " + expression + " at line 1, column 17 ";
		assertThat(check("{\"detail\":{\"a\":[%s]}}".formatted(expression))).singleElement().satisfies((fault) -> {
			assertThat(fault.problem()).startsWith(subject).contains(problem);
			assertThat(fault.action()).startsWith("Write ");
		});
	}

	@ParameterizedTest
	@CsvFileSource(resources = "invalid-event-patterns.txt", delimiter = '|', quoteCharacter = '\0')
	void rejectsPattern(String pattern, String problem) {
		assertThat(check(pattern)).singleElement().satisfies((fault) -> {
			assertThat(fault.problem()).contains(problem);
			assertThat(fault.action()).isNotBlank();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"wildcard\":\"/Users/*/dir/dir/dir/dir/dir/doc.txt\"}",
			"{\"wildcard\":\"arn:aws:events:us-east-1:*:event-bus/*\"}",
			"{\"wildcard\":\"*:stack/a/*\"},{\"wildcard\":\"*:stack/b/*\"},{\"wildcard\":\"*:stack/c/*\"}" })
	void acceptsWildcardsThatAwsAccepts(String expressions) {
		assertThat(check("{\"detail\":{\"a\":[%s]}}".formatted(expressions))).isEmpty();
	}

	private List<Fault> check(String pattern) {
		return this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern))));
	}

}
