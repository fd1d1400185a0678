package io.jets.check.stream;

import java.util.List;
import java.util.stream.Stream;

import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests that {@link StreamFilterCheck} checks the attributes in filters.
 */
class AttributeValueFieldsTests {

	private final StreamFilterCheck check = new StreamFilterCheck();

	@ParameterizedTest
	@MethodSource
	void warnsOfValueThatNeverMatches(String attribute, String problem, String action) {
		String filter = filter(attribute);
		assertThat(check(filter)).containsExactly(
				Fault.warning(new Origin("SampleJob#run", "@DynamoDbStream", "filter"), filter, problem, action));
	}

	static Stream<Arguments> warnsOfValueThatNeverMatches() {
		return Stream.of(
				arguments("\"state\":[\"open\"]",
						"\"state\" at line 1, column 34 lacks its type, which every record has",
						"Write \"state\": {\"S\": [\"open\"]}"),
				arguments("\"count\":[5]", "\"count\" at line 1, column 34 lacks its type, which every record has",
						"Write \"count\": {\"N\": [\"5\"]}"),
				arguments("\"flag\":[true]", "\"flag\" at line 1, column 33 lacks its type, which every record has",
						"Write \"flag\": {\"BOOL\": [true]}"),
				arguments("\"x\":[{\"exists\":true}]",
						"\"x\" at line 1, column 30 lacks its type, which every record has",
						"Write \"x\": {\"S\": [{\"exists\":true}]}"),
				arguments("\"n\":{\"N\":[5]}", "5 at line 1, column 36 never matches: \"N\" is text in a record",
						"Write \"N\": [\"5\"]"),
				arguments("\"n\":{\"N\":[{\"numeric\":[\"=\",1.50]}]}",
						"{\"numeric\":[\"=\",1.50]} at line 1, column 36 never matches: numbers are text in a record",
						"Write \"N\": [\"1.50\"]"),
				arguments("\"n\":{\"N\":[{\"numeric\":[\">\",5]}]}",
						"{\"numeric\":[\">\",5]} at line 1, column 36 never matches: numbers are text in a record",
						"Compare in the method; a filter can only list numbers as text, \"N\": [\"5\"]"),
				arguments("\"n\":{\"N\":[{\"anything-but\":[5,6]}]}",
						"{\"anything-but\":[5,6]} at line 1, column 36 always matches: numbers are text in a record",
						"Write \"N\": [{\"anything-but\": [\"5\", \"6\"]}]"),
				arguments("\"b\":{\"BOOL\":[\"true\"]}",
						"\"true\" at line 1, column 39 never matches: \"BOOL\" is true or false in a record",
						"Write \"BOOL\": [true]"),
				arguments("\"m\":{\"city\":{\"S\":[\"Rome\"]}}",
						"\"city\" at line 1, column 31 is not a DynamoDB type, so \"m\" matches nothing",
						"Write \"m\": {\"M\": {\"city\":{\"S\":[\"Rome\"]}}} if it is a map; "
								+ "the types are S, N, B, SS, NS, BS, M, L, BOOL, NULL"),
				arguments("\"m\":{\"M\":{\"city\":[\"Rome\"]}}",
						"\"city\" at line 1, column 43 lacks its type, which every record has",
						"Write \"city\": {\"S\": [\"Rome\"]}"),
				arguments("\"l\":{\"L\":[\"Sales\"]}",
						"\"L\" at line 1, column 35 must contain values with their types",
						"Write \"L\": {\"S\": [\"Sales\"]}"),
				arguments("\"m\":{\"M\":[\"Rome\"]}", "\"M\" at line 1, column 35 must contain values with their types",
						"Write \"M\": {\"key\": {\"S\": [\"Rome\"]}}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"s\":{\"S\":[\"a\",{\"prefix\":\"b\"}]}", "\"n\":{\"N\":[\"123\"]}",
			"\"n\":{\"N\":[{\"anything-but\":[\"5\"]}]}", "\"n\":{\"N\":[{\"exists\":true}]}",
			"\"b\":{\"BOOL\":[true,false]}", "\"x\":{\"NULL\":[true]}", "\"x\":{\"S\":[{\"exists\":false}]}",
			"\"l\":{\"L\":{\"S\":[{\"exists\":true}]}}", "\"m\":{\"M\":{\"city\":{\"S\":[\"Rome\"]}}}",
			"\"ss\":{\"SS\":[\"a\"]},\"ns\":{\"NS\":[\"1\"]},\"bs\":{\"BS\":[\"YQ==\"]},\"b\":{\"B\":[\"YQ==\"]}",
			"\"$or\":[{\"a\":{\"S\":[\"x\"]}},{\"b\":{\"$or\":[{\"S\":[\"y\"]},{\"N\":[\"1\"]}]}}]" })
	void acceptsTypedValues(String attribute) {
		assertThat(check(filter(attribute))).isEmpty();
	}

	private static String filter(String attribute) {
		return "{\"dynamodb\":{\"NewImage\":{%s}}}".formatted(attribute);
	}

	private List<Fault> check(String filter) {
		TestStream stream = new TestStream();
		stream.filters = List.of(filter);
		return this.check.check(List.of(JobFixture.job(stream.trigger())));
	}

}
