package io.jets.check.rule;

import java.util.List;
import java.util.stream.Stream;

import io.jets.check.JobFixture;
import io.jets.job.EventPatternTrigger;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests of the grammar of event patterns. {@link EventPatternFieldsTests} tests their
 * fields.
 */
class EventPatternCheckTests {

	private final EventPatternCheck check = new EventPatternCheck();

	@ParameterizedTest
	@MethodSource
	void reportsFault(String pattern, String problem, String action) {
		assertThat(this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern)))))
			.containsExactly(new Fault("SampleJob#run", "@EventPattern", "pattern", pattern, problem, action));
	}

	static Stream<Arguments> reportsFault() {
		return Stream.of(
				arguments(" ", "a pattern must name at least one field",
						"Write for instance {\"source\": [\"aws.ec2\"]}"),
				arguments("{}", "a pattern must name at least one field",
						"Write for instance {\"source\": [\"aws.ec2\"]}"),
				arguments("[\"aws.ec2\"]", "a pattern must be a JSON object",
						"Write for instance {\"source\": [\"aws.ec2\"]}"),
				arguments("{\"source\": [\"aws.ec2\"]} x",
						"it is not valid JSON at line 1, column 25: Unrecognized token 'x': was expecting (JSON String, "
								+ "Number, Array, Object or token 'null', 'true' or 'false')",
						"Write keys and strings in double quotes"),
				arguments("{\"source\": [\"aws.ec2\"]} {}",
						"it is not valid JSON: there is more text after its end at line 1, column 25",
						"Write one JSON value and nothing after it"),
				arguments("{\"source\": \"aws.ec2\"}",
						"\"source\" at line 1, column 12 is a single value, but a pattern lists values",
						"Write \"source\": [\"aws.ec2\"]"),
				arguments("{\"detail\": {\"readOnly\": true}}",
						"\"detail.readOnly\" at line 1, column 25 is a single value, but a pattern lists values",
						"Write \"readOnly\": [true]"),
				arguments("{\"source\": []}", "\"source\" at line 1, column 12 is an empty list, which matches nothing",
						"Leave \"source\" out, or list the values that match"),
				arguments("{\"detail\": {}}",
						"\"detail\" at line 1, column 12 is an empty object, which matches nothing",
						"Leave \"detail\" out, or name a field in it"),
				arguments("{\"source\": [[\"aws.ec2\"]]}", "\"source\" has a list within its list at line 1, column 13",
						"Write \"source\": [\"aws.ec2\"]"),
				arguments("{\"detail\": {\"a\": {\"exists\": true}}}",
						"\"detail.a\" at line 1, column 18 is a match expression outside a list",
						"Write \"a\": [{\"exists\":true}]"),
				arguments("{\"$or\": [{\"source\": [\"aws.ec2\"]}]}",
						"\"$or\" at line 1, column 2 is not a list of two or more objects with fields",
						"Write for instance \"$or\": [{\"a\": [1]}, {\"b\": [2]}]"),
				arguments("{\"detail\": {\"$or\": [{\"prefix\": [\"a\"]}, {\"suffix\": [\"b\"]}]}}",
						"AWS rejects it: prefix is Ruler reserved fieldName which cannot be used inside $or.",
						"Correct the pattern"));
	}

	@ParameterizedTest
	@MethodSource
	void warnsOfDuplicateKey(String pattern, String problem, String action) {
		assertThat(this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern))))).containsExactly(
				Fault.warning(new Origin("SampleJob#run", "@EventPattern", "pattern"), pattern, problem, action));
	}

	static Stream<Arguments> warnsOfDuplicateKey() {
		return Stream.of(
				arguments("{\"source\": [\"aws.ec2\"], \"source\": [\"aws.s3\"]}",
						"the key \"source\" at line 1, column 25 is a duplicate in its object; "
								+ "AWS uses the last one and ignores the others",
						"Write it once: \"source\": [\"aws.ec2\",\"aws.s3\"]"),
				arguments("{\"detail\": {\"a\": [1]}, \"detail\": {\"b\": [2]}}",
						"the key \"detail\" at line 1, column 24 is a duplicate in its object; "
								+ "AWS uses the last one and ignores the others",
						"Write it once: \"detail\": {\"a\":[1],\"b\":[2]}"));
	}

	@ParameterizedTest
	@MethodSource
	void warnsOfAlternativeThatCanBeIgnored(String pattern, String problem, String action) {
		assertThat(this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern))))).containsExactly(
				Fault.warning(new Origin("SampleJob#run", "@EventPattern", "pattern"), pattern, problem, action));
	}

	static Stream<Arguments> warnsOfAlternativeThatCanBeIgnored() {
		return Stream.of(arguments("{\"detail\": {\"$or\": [{\"id\": [\"a\"]}, {\"id\": [\"a\", \"b\"]}]}}",
				"AWS's event-ruler can ignore the alternative {detail.id: [\"a\",\"b\"]} of $or, because the "
						+ "alternative {detail.id: [\"a\"]} before it has the same fields and shares a value in each; "
						+ "whether AWS itself does is not known",
				"Write one alternative for both, with detail.id: [\"a\",\"b\"]"),
				arguments(
						"{\"$or\": [{\"source\": [\"a\"], \"account\": [\"1\"]}, "
								+ "{\"source\": [\"a\", \"b\"], \"account\": [\"1\", \"2\"]}]}",
						"AWS's event-ruler can ignore the alternative {account: [\"1\",\"2\"], source: [\"a\",\"b\"]} of $or, "
								+ "because the alternative {account: [\"1\"], source: [\"a\"]} before it has the same fields and "
								+ "shares a value in each; whether AWS itself does is not known",
						"Write alternatives that have no value in common in one of their fields"));
	}

	@Test
	void reportsErrorBesideWarning() {
		assertThat(
				this.check.check(List.of(JobFixture.job(JobFixture.pattern("{\"Source\": [\"a\"], \"detail\": []}")))))
			.extracting(Fault::isError, Fault::problem)
			.containsExactlyInAnyOrder(
					tuple(true, "\"detail\" at line 1, column 29 is an empty list, which matches nothing"),
					tuple(false, "no event has the field \"Source\" (line 1, column 2)"));
	}

	@ParameterizedTest
	@MethodSource
	void reportsInvalidJsonWithLineAndColumn(String pattern, String problem, String action) {
		List<Fault> faults = this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern))));
		assertThat(faults).singleElement().satisfies((fault) -> {
			assertThat(fault.problem()).isEqualTo(problem);
			assertThat(fault.action()).isEqualTo(action);
		});
	}

	static Stream<Arguments> reportsInvalidJsonWithLineAndColumn() {
		return Stream.of(
				arguments("{\n  \"source\": [\"aws.ec2\"],\n}",
						"it is not valid JSON at line 3, column 1: Unexpected character ('}' (code 125)): "
								+ "was expecting double-quote to start property name",
						"Remove the comma before the }"),
				arguments("{\"source\": ['aws.ec2']}",
						"it is not valid JSON at line 1, column 13: Unexpected character (''' (code 39)): expected a valid "
								+ "value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
						"Write strings in double quotes"),
				arguments("{source: [\"aws.ec2\"]}",
						"it is not valid JSON at line 1, column 2: Unexpected character ('s' (code 115)): "
								+ "was expecting double-quote to start property name",
						"Write keys and strings in double quotes"),
				arguments("{\"source\": [\"aws.ec2\"]",
						"it is not valid JSON at line 1, column 23: Unexpected end-of-input: "
								+ "expected close marker for Object",
						"Close every \" and every { and ["),
				arguments("{\"source\" [\"aws.ec2\"]}",
						"it is not valid JSON at line 1, column 11: Unexpected character ('[' (code 91)): "
								+ "was expecting a colon to separate property name and value",
						"Correct the JSON there"));
	}

	@Test
	void reportsAllFaultsOfAllPatterns() {
		List<Fault> faults = this.check.check(List
			.of(JobFixture.job(JobFixture.pattern("{\"source\": \"aws.ec2\", \"detail\": {\"a\": [], \"b\": 1}}"),
					JobFixture.pattern("{}"))));
		assertThat(faults).extracting(Fault::action)
			.containsExactly("Write \"source\": [\"aws.ec2\"]", "Leave \"a\" out, or list the values that match",
					"Write \"b\": [1]", "Write for instance {\"source\": [\"aws.ec2\"]}");
	}

	@Test
	void reportsPatternThatIsTooLongWhenSent() {
		String pattern = "{\"source\":   [\"" + "a".repeat(2033) + "\"]}";
		assertThat(this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern))))).isEmpty();
		String longer = "{\"source\":   [\"" + "a".repeat(2034) + "\"]}";
		assertThat(this.check.check(List.of(JobFixture.job(JobFixture.pattern(longer))))).containsExactly(new Fault(
				"SampleJob#run", "@EventPattern", "pattern", longer, "it has 2049 characters, AWS accepts 2048",
				"Split it into several patterns, each in an annotation of its own"));
	}

	@Test
	void reportsTooManyCombinationsBeforeCompilation() {
		String or = "\"$or\":[" + "{\"k\":[1]},".repeat(10) + "{\"k\":[2]}]";
		String pattern = "{\"detail\":{\"a\":{%1$s},\"b\":{%1$s},\"c\":{%1$s}}}".formatted(or);
		assertThat(this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern))))).singleElement()
			.satisfies((fault) -> {
				assertThat(fault.problem()).isEqualTo("its $or alternatives make more than 1000 combinations");
				assertThat(fault.action()).isEqualTo("Split it into several patterns");
			});
	}

	@Test
	void namesResourceThatContainsPattern() {
		EventPatternTrigger trigger = new EventPatternTrigger(JobFixture.origins("@EventRule"),
				"{\"source\":\n \"aws.ec2\"}", "patterns/ec2.json", JobFixture.rule());
		assertThat(this.check.check(List.of(JobFixture.job(trigger))))
			.containsExactly(new Fault("SampleJob#run", "@EventRule", "resource", "patterns/ec2.json",
					"\"source\" at line 2, column 2 is a single value, but a pattern lists values",
					"Write \"source\": [\"aws.ec2\"]"));
	}

}
