package io.jets.pattern;

import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests when event-ruler ignores an alternative of {@code $or}.
 */
class AlternativeOverlapTests {

	/** A range, and a wildcard beside ignored letter case, have faults of their own. */
	private static final List<String> EXPRESSIONS = List.of("\"a\"", "\"b\"", "1", "1.0", "null", "{\"prefix\":\"a\"}",
			"{\"suffix\":\"b\"}", "{\"exists\":true}", "{\"exists\":false}", "{\"anything-but\":[\"a\",\"b\"]}",
			"{\"equals-ignore-case\":\"A\"}");

	private static final List<String> VALUES = List.of("\"a\"", "\"A\"", "\"b\"", "\"ab\"", "1", "2", "null");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"$or":[{"id":["a"]},{"id":["a","b"]}]}                         | id: ["a"]              | id: ["a","b"]            | id: ["a","b"]
					{"$or":[{"id":["a","b"]},{"id":["b","c"]}]}                     | id: ["a","b"]          | id: ["b","c"]            | id: ["a","b","c"]
					{"$or":[{"id":[1]},{"id":[1.0,2]}]}                             | id: [1]                | id: [1.0,2]              | id: [1,1.0,2]
					{"o":{"$or":[{"id":["a"],"n":[1]},{"id":["a","b"],"n":[1]}]}}   | o.id: ["a"], o.n: [1]  | o.id: ["a","b"], o.n: [1] | o.id: ["a","b"]
					{"$or":[{"id":["a"],"n":[1]},{"id":["a","b"],"n":[1,2]}]}       | id: ["a"], n: [1]      | id: ["a","b"], n: [1,2]  |
					{"s":["x"],"$or":[{"id":["z"]},{"id":["a"]},{"id":["b","a"]}]}  | id: ["a"]              | id: ["b","a"]            | id: ["a","b"]
					""")
	void findsAlternativeThatIsTakenForAnEarlierOne(String pattern, String earlier, String later, String merged) {
		assertThat(AlternativeOverlap.of(pattern)).containsExactly(new AlternativeOverlap(earlier, later, merged));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"id\":[\"a\",\"b\"]}", "{\"$or\":[{\"id\":[\"a\",\"b\"]},{\"id\":[\"a\"]}]}",
			"{\"$or\":[{\"id\":[\"a\"]},{\"id\":[\"b\",\"c\"]}]}",
			"{\"$or\":[{\"id\":[\"a\"]},{\"id\":[\"a\",\"b\"],\"n\":[1]}]}",
			"{\"$or\":[{\"id\":[\"a\"],\"n\":[1]},{\"id\":[\"a\",\"b\"],\"n\":[2]}]}",
			"{\"$or\":[{\"id\":[\"a\"]},{\"id\":[{\"prefix\":\"a\"},\"b\"]}]}" })
	void findsNothingInOtherAlternatives(String pattern) {
		assertThat(AlternativeOverlap.of(pattern)).isEmpty();
	}

	@Test
	void eventRulerIgnoresAlternative() {
		PatternMatcher matcher = new PatternMatcher("{\"$or\":[{\"id\":[\"a\"]},{\"id\":[\"a\",\"b\"]}]}");
		assertThat(matcher.matches("{\"id\":\"a\"}")).isTrue();
		assertThat(matcher.matches("{\"id\":\"b\"}")).isFalse();
	}

	@Test
	void machinesOfOnePatternDiffer() {
		String pattern = "{\"$or\":[{\"id\":[\"a\"]},{\"id\":[\"b\"],\"n\":[1]},{\"id\":[\"a\",\"b\"]}]}";
		assertThat(AlternativeOverlap.of(pattern)).hasSize(1);
		assertThat(Stream.generate(() -> new PatternMatcher(pattern).matches("{\"id\":\"b\"}")).limit(1000).distinct())
			.containsExactlyInAnyOrder(true, false);
	}

	@Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
	void eventRulerIgnoresNoOtherAlternative(@ForAll("alternatives") List<String> alternatives,
			@ForAll("events") String event) {
		String pattern = "{\"$or\":[" + String.join(",", alternatives) + "]}";
		boolean overlap = !AlternativeOverlap.of(pattern).isEmpty();
		Statistics.label("overlap").collect(overlap).coverage((coverage) -> {
			coverage.check(true).percentage((share) -> share > 2);
			coverage.check(false).percentage((share) -> share > 50);
		});
		if (!overlap) {
			boolean any = alternatives.stream()
				.anyMatch((alternative) -> new PatternMatcher(alternative).matches(event));
			assertThat(new PatternMatcher(pattern).matches(event)).as("%s on %s", pattern, event).isEqualTo(any);
		}
	}

	@Provide
	Arbitrary<List<String>> alternatives() {
		return Arbitraries.maps(Arbitraries.of("x", "y"), Arbitraries.of(EXPRESSIONS).list().ofMinSize(1).ofMaxSize(2))
			.ofMinSize(1)
			.map((fields) -> object(fields.entrySet()
				.stream()
				.map((field) -> "\"%s\":%s".formatted(field.getKey(), field.getValue()))
				.toList()))
			.list()
			.ofMinSize(2)
			.ofMaxSize(3);
	}

	@Provide
	Arbitrary<String> events() {
		return Arbitraries.maps(Arbitraries.of("x", "y"), Arbitraries.of(VALUES))
			.map((fields) -> object(fields.entrySet()
				.stream()
				.map((field) -> "\"%s\":%s".formatted(field.getKey(), field.getValue()))
				.toList()));
	}

	private static String object(List<String> members) {
		return "{" + String.join(",", members) + "}";
	}

}
