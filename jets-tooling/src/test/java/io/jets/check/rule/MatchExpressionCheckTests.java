package io.jets.check.rule;

import java.util.List;
import java.util.stream.Stream;

import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests that {@link EventPatternCheck} checks match expressions.
 */
class MatchExpressionCheckTests {

	private final EventPatternCheck check = new EventPatternCheck();

	@ParameterizedTest
	@MethodSource
	void reportsFault(String expression, String problem, String action) {
		String pattern = "{\"detail\":{\"a\":[%s]}}".formatted(expression);
		assertThat(this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern)))))
			.containsExactly(new Fault("SampleJob#run", "@EventPattern", "pattern", pattern,
					"the match expression %s at line 1, column 17 %s".formatted(expression, problem), action));
	}

	static Stream<Arguments> reportsFault() {
		String numeric = "Write for instance {\"numeric\": [\">\", 0, \"<=\", 5]} with =, <, <=, > or >=";
		return Stream.of(
				arguments("{}", "has 0 keys, not one", "Write for instance {\"exists\": true} or {\"exists\": false}"),
				arguments("{\"prefix\":\"a\",\"suffix\":\"b\"}", "has 2 keys, not one",
						"Write each as an expression of its own, they are alternatives: "
								+ "{\"prefix\": \"a\"}, {\"suffix\": \"b\"}"),
				arguments("{\"prefx\":\"a\"}", "is not valid: Unrecognized match type prefx",
						"Write {\"prefix\": \"a\"}"),
				arguments("{\"anythingBut\":[\"a\"]}", "is not valid: Unrecognized match type anythingBut",
						"Write {\"anything-but\": [\"a\"]}"),
				arguments("{\"regex\":\"a.*\"}", "is not valid: Unrecognized match type regex",
						"Write one of the operators prefix, suffix, equals-ignore-case, wildcard, anything-but, numeric, "
								+ "exists, cidr"),
				arguments("{\"prefix\":5}", "is not valid: prefix match pattern must be a string",
						"Write for instance {\"prefix\": \"us-\"}"),
				arguments("{\"exists\":\"true\"}", "is not valid: exists match pattern must be either true or false.",
						"Write for instance {\"exists\": true} or {\"exists\": false}"),
				arguments("{\"wildcard\":\"a**b\"}", "is not valid: Consecutive wildcard characters at pos 2",
						"Write {\"wildcard\": \"a*b\"}"),
				arguments("{\"anything-but\":{\"wildcard\":\"a**b\"}}",
						"is not valid: Consecutive wildcard characters at pos 2",
						"Write {\"anything-but\": {\"wildcard\":\"a*b\"}}"),
				arguments("{\"anything-but\":[1,\"a\"]}",
						"is not valid: Inside anything but list, either all values are number or string, "
								+ "mixed type is not supported",
						"Write for instance {\"anything-but\": [\"stopped\", \"overloaded\"]}"),
				arguments("{\"cidr\":\"10.0.0/24\"}", "is not valid: Nonstandard IP address: 10.0.0",
						"Write for instance {\"cidr\": \"10.0.0.0/24\"}"),
				arguments("{\"cidr\":\"10.0.0.9/32\"}", "is not valid: IPv4 mask bits must be < 32",
						"Write a single address as a plain value: \"10.0.0.9\""),
				arguments("{\"numeric\":[\"=>\",5]}", "is not valid: Unrecognized numeric range operator: =>", numeric),
				arguments("{\"numeric\":[\">\",\"5\"]}", "is not valid: Value of > must be numeric", numeric),
				arguments("{\"numeric\":[\"=\",9007199254740993]}",
						"is not valid: Cannot compare number : 9007199254740993",
						"Write a number that a double holds exactly, at most 15 digits"),
				arguments("{\"numeric\":[\">\",1e17]}",
						"has a number outside ±9007199254740992, which EventBridge cannot compare",
						"Write a smaller number"));
	}

	@ParameterizedTest
	@MethodSource
	void acceptsEveryOperator(String expression) {
		String pattern = "{\"detail\": {\"a\": [%s]}}".formatted(expression);
		assertThat(this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern))))).isEmpty();
	}

	static Stream<String> acceptsEveryOperator() {
		return Stream.of("\"x\", \"\", null, 5, 1.50, true", "{\"prefix\": \"us-\"}", "{\"suffix\": \".png\"}",
				"{\"prefix\": {\"equals-ignore-case\": \"eventb\"}}",
				"{\"suffix\": {\"equals-ignore-case\": \".png\"}}", "{\"equals-ignore-case\": \"alice\"}",
				"{\"wildcard\": \"dir/*.png\"}", "{\"wildcard\": \"a\\\\*\\\\\\\\b\"}",
				"{\"numeric\": [\"=\", 3.018e2]}", "{\"numeric\": [\">\", 0, \"<=\", 5]}",
				"{\"numeric\": [\"<\", 9007199254740992]}", "{\"numeric\": [\">=\", 1700000000000]}",
				"{\"cidr\": \"10.0.0.0/24\"}", "{\"cidr\": \"2001:db8::/32\"}", "{\"exists\": true}",
				"{\"exists\": false}", "{\"anything-but\": \"x\"}", "{\"anything-but\": 123}",
				"{\"anything-but\": [\"x\", \"y\"]}", "{\"anything-but\": [100, 200]}",
				"{\"anything-but\": {\"prefix\": \"init\"}}", "{\"anything-but\": {\"prefix\": [\"init\", \"stop\"]}}",
				"{\"anything-but\": {\"suffix\": \".txt\"}}", "{\"anything-but\": {\"suffix\": [\".txt\", \".rtf\"]}}",
				"{\"anything-but\": {\"equals-ignore-case\": [\"a\", \"b\"]}}",
				"{\"anything-but\": {\"wildcard\": \"*/lib/*\"}}",
				"{\"anything-but\": {\"wildcard\": [\"*/lib/*\", \"*/bin/*\"]}}");
	}

}
