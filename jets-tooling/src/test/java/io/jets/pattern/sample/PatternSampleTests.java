package io.jets.pattern.sample;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.pattern.PatternMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests which events are made from a pattern.
 */
class PatternSampleTests {

	@Test
	void keepsLists() {
		PatternSample sample = new PatternSample("{\"resources\":[{\"prefix\":\"arn:aws:s3\"}]}");
		String base = "{\"resources\":[],\"detail\":{}}";
		assertThat(sample.matching(base)).matches("\\{\"resources\":\\[\"arn:aws:s3[^\"]*\"],\"detail\":\\{}}");
		assertThat(sample.nearMisses("{\"resources\":[\"other\"]}")).extracting(NearMiss::event)
			.filteredOn((event) -> event.contains("resources"))
			.isNotEmpty()
			.allMatch((event) -> event.startsWith("{\"resources\":["));
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "samples.txt", delimiter = '|', quoteCharacter = '\0')
	void makesEvents(String pattern, String matching, String nearMisses) {
		PatternSample sample = new PatternSample(pattern);
		assertThat(sample.matching(null)).isEqualTo(matching);
		assertThat(sample.nearMisses(null).stream().map(NearMiss::event).collect(Collectors.joining(" ")))
			.isEqualTo(nearMisses);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			{"s":["a"]}                   | {"s":"a","t":1.50}                 | {"s":"a","t":1.50}
			{"s":["a"]}                   | {"t":{"s":2},"s":"b"}              | {"t":{"s":2},"s":"a"}
			{"s":["a"]}                   | {"s":["b","a"]}                    | {"s":["b","a"]}
			{"s":["a"]}                   | {"s":{"t":1}}                      | {"s":"a"}
			{"n":[{"numeric":[">",1]}],"s":["a"]} | {"n":7,"s":"b"}            | {"n":7,"s":"a"}
			{"d":{"s":["a"]}}             | {"d":{"t":1},"e":true}             | {"d":{"t":1,"s":"a"},"e":true}
			{"d":{"s":["a"]}}             | {"d":5}                            | {"d":{"s":"a"}}
			{"d":{"s":["a"]}}             | {"d":[1,{"s":"b"},{"s":"c"}]}      | {"d":[1,{"s":"a"}]}
			{"d":{"s":["a"]}}             | {"d":[1]}                          | {"d":[1,{"s":"a"}]}
			{"d":{"s":[{"exists":false}]}} | {"d":[{"s":1,"t":2},{"s":3}]}     | {"d":[{"t":2},{}]}
			{"d":{"s":["a"]}}             | {"d.s":"b"}                        | {"d":{"s":"a"}}
			{"$or":[{"s":["a"]},{"t":["b"]}]} | {"t":"b"}                      | {"t":"b"}
			""")
	void changesOnlyWhatDoesNotMatch(String pattern, String base, String matching) {
		assertThat(new PatternSample(pattern).matching(base)).isEqualTo(matching);
	}

	@Test
	void saysWhichConditionIsMissedAndWhy() {
		List<NearMiss> misses = new PatternSample("""
				{"source":["aws.ec2"],"detail":{"state":["stopping"],"cpu":[{"numeric":[">",0,"<=",5.5]}]}}""")
			.nearMisses("{\"source\":\"aws.ec2\",\"id\":7}");
		assertThat(misses).extracting(NearMiss::toString)
			.containsExactly("source is \"Aws.ec2\", expected \"aws.ec2\": only the letter case differs",
					"source is absent, expected \"aws.ec2\"",
					"detail.state is \"Stopping\", expected \"stopping\": only the letter case differs",
					"detail.state is absent, expected \"stopping\"", "detail.cpu is 0, expected numeric > 0 and <= 5.5",
					"detail.cpu is 5.6, expected numeric > 0 and <= 5.5",
					"detail.cpu is absent, expected numeric > 0 and <= 5.5");
		assertThat(misses.get(2).path()).isEqualTo("detail.state");
		assertThat(misses.get(2).event())
			.isEqualTo("{\"source\":\"aws.ec2\",\"id\":7,\"detail\":{\"state\":\"Stopping\",\"cpu\":1}}");
	}

	@Test
	void hasNoEventWithoutMatch() {
		PatternSample sample = new PatternSample("{\"s\":[{\"numeric\":[\">\",1e300]}]}");
		assertThat(sample.matching(null)).isNull();
		assertThat(sample.nearMisses(null)).isEmpty();
	}

	@Test
	void hasNoNearMissOfWhatMatchesAlways() {
		PatternSample sample = new PatternSample("{\"s\":[{\"exists\":true},{\"exists\":false}]}");
		assertThat(sample.matching(null)).isNotNull();
		assertThat(sample.nearMisses(null)).isEmpty();
	}

	@Test
	void makesEventsOfManyAlternatives() {
		String alternatives = Stream.iterate(0, (i) -> i + 1)
			.limit(10)
			.map("{\"f%d\":[1]}"::formatted)
			.collect(Collectors.joining(","));
		String pattern = "{\"a\":{\"$or\":[%1$s]},\"b\":{\"$or\":[%1$s]},\"c\":{\"$or\":[%1$s]}}"
			.formatted(alternatives);
		PatternSample sample = new PatternSample(pattern);
		assertThat(new PatternMatcher(pattern).matches(sample.matching(null))).isTrue();
		assertThat(sample.nearMisses(null)).isNotEmpty();
	}

	@Test
	void refusesInvalidPatternAndBase() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PatternSample("{\"s\":\"a\"}"));
		PatternSample sample = new PatternSample("{\"s\":[\"a\"]}");
		assertThatIllegalArgumentException().isThrownBy(() -> sample.matching("[]"));
		assertThatIllegalArgumentException().isThrownBy(() -> sample.nearMisses("{"));
	}

}
