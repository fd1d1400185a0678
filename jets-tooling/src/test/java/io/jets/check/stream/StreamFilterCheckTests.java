package io.jets.check.stream;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.jets.annotation.OperationType;
import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class StreamFilterCheckTests {

	private static final String NOT_IN_FILTERS = "Write a value, prefix, suffix, equals-ignore-case, anything-but with "
			+ "values, or exists, or decide in the method";

	private final StreamFilterCheck check = new StreamFilterCheck();

	@ParameterizedTest
	@MethodSource
	void reportsFault(String filter, String problem, String action) {
		assertThat(check(Set.of(), filter))
			.containsExactly(new Fault("SampleJob#run", "@DynamoDbStream", "filter", filter, problem, action));
	}

	static Stream<Arguments> reportsFault() {
		return Stream.of(
				arguments("{}", "a pattern must name at least one field",
						"Write for instance {\"dynamodb\": {\"NewImage\": {\"state\": {\"S\": [\"open\"]}}}}"),
				arguments("{\"eventName\": \"INSERT\"}",
						"\"eventName\" at line 1, column 15 is a single value, but a pattern lists values",
						"Write \"eventName\": [\"INSERT\"]"),
				arguments("{\"dynamodb\": {\"NewImage\": {\"a\": {\"S\": [{\"wildcard\": \"a*\"}]}}}}",
						"the match expression {\"wildcard\":\"a*\"} at line 1, column 40 is for event buses; "
								+ "Lambda's filters do not support it",
						NOT_IN_FILTERS),
				arguments("{\"dynamodb\": {\"NewImage\": {\"a\": {\"S\": [{\"anything-but\": {\"prefix\": \"a\"}}]}}}}",
						"the match expression {\"anything-but\":{\"prefix\":\"a\"}} at line 1, column 40 is for event buses; "
								+ "Lambda's filters do not support it",
						NOT_IN_FILTERS));
	}

	@ParameterizedTest
	@MethodSource
	void warnsOfWhatMatchesNoRecord(String filter, String problem, String action) {
		assertThat(check(Set.of(), filter)).containsExactly(
				Fault.warning(new Origin("SampleJob#run", "@DynamoDbStream", "filter"), filter, problem, action));
	}

	static Stream<Arguments> warnsOfWhatMatchesNoRecord() {
		return Stream.of(
				arguments("{\"eventName\": [\"insert\"]}",
						"no record has an eventName of [\"insert\"] (line 1, column 2)",
						"Leave eventName out of the filter and write on = INSERT"),
				arguments("{\"eventName\": [\"UPDATE\"]}",
						"no record has an eventName of [\"UPDATE\"] (line 1, column 2)",
						"Write INSERT, MODIFY or REMOVE"),
				arguments("{\"NewImage\": {\"state\": {\"S\": [\"open\"]}}}",
						"Lambda filters on dynamodb, eventName, userIdentity, not on \"NewImage\" (line 1, column 2)",
						"Write \"dynamodb\": {\"NewImage\": {\"state\":{\"S\":[\"open\"]}}}"),
				arguments("{\"event_name\": [\"INSERT\"]}",
						"Lambda filters on dynamodb, eventName, userIdentity, not on \"event_name\" (line 1, column 2)",
						"Write \"eventName\": [\"INSERT\"]"),
				arguments("{\"state\": [\"open\"]}",
						"Lambda filters on dynamodb, eventName, userIdentity, not on \"state\" (line 1, column 2)",
						"Write \"dynamodb\": {\"NewImage\": {\"state\": ...}} if it is an attribute of the item"),
				arguments("{\"dynamodb\": {\"newImage\": {\"state\": {\"S\": [\"open\"]}}}}",
						"no record has \"dynamodb.newImage\" (line 1, column 15)",
						"Write \"NewImage\": {\"state\":{\"S\":[\"open\"]}}"),
				arguments("{\"dynamodb\": {\"Image\": {\"state\": {\"S\": [\"open\"]}}}}",
						"no record has \"dynamodb.Image\" (line 1, column 15)",
						"Write one of ApproximateCreationDateTime, Keys, NewImage, OldImage, SequenceNumber, SizeBytes, "
								+ "StreamViewType"),
				arguments("{\"dynamodb\": {\"SizeBytes\": [1], \"SizeBytes\": [2]}}",
						"the key \"SizeBytes\" at line 1, column 33 is a duplicate in its object; "
								+ "AWS uses the last one and ignores the others",
						"Write it once: \"SizeBytes\": [1,2]"),
				arguments("{\"dynamodb\": {\"$or\": [{\"SizeBytes\": [1]}, {\"SizeBytes\": [2, 1.0]}]}}",
						"AWS's event-ruler can ignore the alternative {dynamodb.SizeBytes: [2,1.0]} of $or, because the "
								+ "alternative {dynamodb.SizeBytes: [1]} before it has the same fields and shares a value "
								+ "in each; whether AWS itself does is not known",
						"Write one alternative for both, with dynamodb.SizeBytes: [1,2,1.0]"));
	}

	@Test
	void reportsUnknownEventNameBesideOn() {
		assertThat(check(Set.of(OperationType.INSERT), "{\"eventName\": [\"insert\"]}")).singleElement()
			.matches(Fault::isError);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"wildcard\":\"a*\"}", "{\"cidr\":\"10.0.0.0/24\"}", "{\"cidr\":\"2001:db8::/32\"}",
			"{\"anything-but\":{\"prefix\":\"a\"}}", "{\"anything-but\":{\"prefix\":[\"a\",\"b\"]}}",
			"{\"anything-but\":{\"suffix\":\"a\"}}", "{\"anything-but\":{\"suffix\":[\"a\",\"b\"]}}",
			"{\"anything-but\":{\"equals-ignore-case\":\"a\"}}",
			"{\"anything-but\":{\"equals-ignore-case\":[\"a\",\"b\"]}}", "{\"anything-but\":{\"wildcard\":\"a*\"}}",
			"{\"anything-but\":{\"wildcard\":[\"a*\",\"b*\"]}}" })
	void reportsOperatorsOfEventBuses(String expression) {
		String filter = "{\"dynamodb\":{\"NewImage\":{\"a\":{\"S\":[\"x\",%s]}}}}".formatted(expression);
		assertThat(check(Set.of(), filter))
			.containsExactly(new Fault("SampleJob#run", "@DynamoDbStream", "filter", filter,
					"the match expression " + expression
							+ " at line 1, column 40 is for event buses; Lambda's filters do not support it",
					NOT_IN_FILTERS));
		assertThat(check(Set.of(), "{\"$or\":[{\"eventName\":[\"REMOVE\"]},%s]}".formatted(filter))).hasSize(1);
	}

	@Test
	void reportsEventNameThatContradictsOn() {
		assertThat(check(Set.of(OperationType.INSERT), "{\"eventName\": [\"REMOVE\"]}"))
			.containsExactly(new Fault("SampleJob#run", "@DynamoDbStream", "filter", "{\"eventName\": [\"REMOVE\"]}",
					"{\"eventName\":[\"REMOVE\"]} matches no change of on = INSERT",
					"Leave eventName out of the filter; on selects the changes"));
		assertThat(check(Set.of(OperationType.INSERT, OperationType.MODIFY),
				"{\"eventName\": [{\"anything-but\": [\"INSERT\", \"MODIFY\"]}]}"))
			.extracting(Fault::problem)
			.containsExactly("{\"eventName\":[{\"anything-but\":[\"INSERT\",\"MODIFY\"]}]} "
					+ "matches no change of on = { INSERT, MODIFY }");
		assertThat(check(Set.of(OperationType.INSERT), "{\"eventName\": [\"REMOVE\", \"INSERT\"]}")).isEmpty();
	}

	@Test
	void reportsMatchExpressionOfEventNameBesideOn() {
		String filter = "{\"eventName\": [{\"prefix\": \"INS\"}]}";
		assertThat(check(Set.of(OperationType.INSERT), filter))
			.containsExactly(new Fault("SampleJob#run", "@DynamoDbStream", "filter", filter,
					"its eventName is a match expression, and on already selects the changes",
					"Leave eventName out of the filter"));
	}

	@Test
	void reportsMoreThanFiveFilters() {
		assertThat(check(Set.of(), filters(1, 5))).isEmpty();
		assertThat(check(Set.of(), filters(1, 6))).containsExactly(tooMany());
	}

	@Test
	void countsFiltersOfAllTriggersOfOneStream() {
		TestStream first = new TestStream();
		first.filters = List.of(filters(1, 3));
		TestStream second = new TestStream();
		second.filters = List.of(filters(3, 6));
		TestStream other = new TestStream();
		other.table = "invoices";
		other.filters = second.filters;
		assertThat(this.check.check(List.of(JobFixture.job(first.trigger(), second.trigger(), other.trigger()))))
			.containsExactly(tooMany());
		assertThat(this.check.check(List
			.of(JobFixture.job(first.trigger(), second.trigger(), new TestStream().trigger(), other.trigger()))))
			.isEmpty();
	}

	private static Fault tooMany() {
		return new Fault("SampleJob#run", "@DynamoDbStream", "filter", "6 filters",
				"AWS accepts 5 filters per stream of a function",
				"List alternatives of one field in one filter, or decide in the method");
	}

	private static String[] filters(int first, int last) {
		return IntStream.rangeClosed(first, last)
			.mapToObj("{\"dynamodb\": {\"Keys\": {\"id\": {\"N\": [\"%d\"]}}}}"::formatted)
			.toArray(String[]::new);
	}

	@Test
	void includesEventNamesOfOnInLength() {
		String frame = "{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"\"]}}}}";
		String filter = frame.replace("\"\"", "\"" + "a".repeat(4096 - frame.length()) + "\"");
		assertThat(check(Set.of(), filter)).isEmpty();
		assertThat(check(Set.of(OperationType.INSERT), filter)).singleElement().satisfies((fault) -> {
			assertThat(fault.problem()).isEqualTo("it has 4119 characters, AWS accepts 4096");
			assertThat(fault.action()).isEqualTo("Shorten it, or decide in the method");
		});
	}

	@Test
	void reportsFaultsOfAllFilters() {
		assertThat(check(Set.of(), "{\"eventName\": []}", "{\"x\": [1]}", "[")).extracting(Fault::value)
			.containsExactly("{\"eventName\": []}", "{\"x\": [1]}", "[");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"eventName\": [\"INSERT\", \"MODIFY\"]}", "{\"eventName\": [{\"prefix\": \"INS\"}]}",
			"{\"userIdentity\": {\"type\": [\"Service\"], \"principalId\": [\"dynamodb.amazonaws.com\"]}}",
			"{\"dynamodb\": {\"Keys\": {\"CustomerName\": {\"S\": [\"AnyCompany Industries\"]}}}}",
			"{\"dynamodb\": {\"NewImage\": {\"a\": {\"S\": [{\"prefix\": \"x\"}, {\"equals-ignore-case\": \"y\"}]}}}}",
			"{\"dynamodb\": {\"NewImage\": {\"a\": {\"S\": [{\"suffix\": {\"equals-ignore-case\": \"x\"}}]}}}}",
			"{\"dynamodb\": {\"SizeBytes\": [{\"numeric\": [\">\", 100]}]}}",
			"{\"$or\": [{\"eventName\": [\"INSERT\"]}, {\"dynamodb\": {\"NewImage\": {\"n\": {\"N\": [\"5\"]}}}}]}" })
	void acceptsValidFilters(String filter) {
		assertThat(check(Set.of(), filter)).isEmpty();
	}

	private List<Fault> check(Set<OperationType> on, String... filters) {
		TestStream stream = new TestStream();
		stream.on = on;
		stream.filters = List.of(filters);
		return this.check.check(List.of(JobFixture.job(stream.trigger())));
	}

}
