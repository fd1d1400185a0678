package io.jets.lean.record;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of values that generated readers could read differently from the mapper: each is
 * read by both, and the results are compared.
 */
class RecordReaderTrapTests {

	private static final CompiledApplication APPLICATION = CompiledApplication.of("Traps", """
				public enum Color { RED, GREEN }

				public record Item(String text, int count, Integer box, double ratio, boolean on,
						java.math.BigDecimal total, java.math.BigInteger big, Color color, java.util.List<Line> lines,
						java.util.Set<String> tags, java.util.Map<String, Long> map, java.time.Instant time) {
				}

				record Line(long number, Checked checked) {
				}

				record Checked(String value) {
					static int created;
					Checked {
						created++;
						java.util.Objects.requireNonNull(value, "secret");
						if (value.equals("error")) {
							throw new AssertionError("secret");
						}
					}
				}

				record Node(String name, java.util.List<Node> children) {
				}

				record Hashed(java.util.Set<Key> keys) {
				}

				record Key(String value) {
					public int hashCode() {
						throw new UnsupportedOperationException("secret");
					}
				}
			""", List.of("Item", "Checked", "Node", "Hashed"));

	private static final ReaderComparison COMPARISON = ReaderComparison.of(APPLICATION);

	private static final String COUNT = "\"count\":{\"N\":\"7\"},\"ratio\":{\"N\":\"1\"},\"on\":{\"BOOL\":false}";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"text":{"N":"1.10"}                                     | text=java.lang.String 1.10
					"text":{"N":"1E3"}                                      | text=java.lang.String 1000
					"text":{"BOOL":true}                                    | text=java.lang.String true
					"text":{"B":"AAE="}                                     | text=java.lang.String AAE=
					"text":{"NULL":true}                                    | text=null
					"text":{"SS":["a"]}                                     | the attribute "text" cannot be read as java.lang.String
					"text":{"S":"\\ud83d\\ude00\\u0000\\"\\u00fc"}          | text=java.lang.String
					"box":{"S":" 12 "}                                      | box=java.lang.Integer 12
					"box":{"S":""}                                          | box=null
					"box":{"N":"2147483648"}                                | the attribute "box" cannot be read as
					"box":{"N":"1.5"}                                       | the attribute "box" cannot be read as
					"box":{"N":"NaN"}                                       | /box/N is not a number
					"box":{"BOOL":true}                                     | the attribute "box" cannot be read as
					"total":{"N":"0.12345678901234567890123456789012345678"} | 0.12345678901234567890123456789012345678
					"total":{"N":"1E125"}                                   | total=java.math.BigDecimal
					"total":{"S":"NaN"}                                     | the attribute "total" cannot be read as
					"big":{"N":"12345678901234567890123456789012345678"}    | 12345678901234567890123456789012345678
					"big":{"N":"1.5"}                                       | the attribute "big" cannot be read as
					"color":{"S":"red"}                                     | the attribute "color" cannot be read as
					"color":{"S":" RED "}                                   | color=app.Traps$Color RED
					"color":{"S":""}                                        | the attribute "color" cannot be read as
					"color":{"N":"1"}                                       | color=app.Traps$Color GREEN
					"color":{"N":"2"}                                       | the attribute "color" cannot be read as
					"lines":{"L":[{"M":{"number":{"N":"1"}}},{"M":{}}]}     | the attribute "lines[1].number" is missing or null
					"lines":{"L":[{"M":{"number":{"N":"1"},"checked":{"M":{}}}}]} | "lines[0].checked" cannot be read as app.Traps$Checked (java.lang.NullPointerException at app.Traps$Checked.<init>
					"lines":{"L":[{"M":{"number":{"N":"1"},"checked":{"M":{"value":{"S":"error"}}}}}]} | java.lang.AssertionError at app.Traps$Checked.<init>
					"lines":{"L":[{"NULL":true}]}                           | lines=java.util.ArrayList[null]
					"lines":{"M":{}}                                        | the attribute "lines" cannot be read as
					"lines":{"S":""}                                        | the attribute "lines" cannot be read as
					"tags":{"SS":["b","a"]}                                 | tags=java.util.HashSet[
					"tags":{"NS":["2","1.50"]}                              | java.lang.String 1.50
					"tags":{"BS":["AAE="]}                                  | tags=java.util.HashSet[java.lang.String AAE=]
					"tags":{"L":[{"S":"a"},{"S":"a"},{"M":{}}]}             | the attribute "tags[1]" cannot be read as
					"tags":{"L":[{"L":[]},{"NULL":true}]}                   | tags
					"tags":{"L":[{"L":[{"S":"a"}]},{"S":"b"}]}              | the item is followed by more text
					"map":{"M":{"a":{"N":"1"},"":{"NULL":true}}}            | map=java.util.LinkedHashMap{a=java.lang.Long 1, =null}
					"map":{"M":{"a":{"N":"1"},"b":{"S":"x"}}}               | the attribute "map.b" cannot be read as
					"map":{"L":[]}                                          | the attribute "map" cannot be read as
					"time":{"S":"2026-01-01T00:00:00+02:00"}                | time
					"time":{"N":"1480642020.5"}                             | time=java.time.Instant 2016-12-02T01:27:00.500Z
					"unknown":{"L":[{"M":{"x":{"N":"1"}}}]},"Text":{"S":""} | text=null
					"unknown":{"N":"x"}                                     | /unknown/N is not a number
					""")
	void readsItemAsMapper(String attributes, String expected) {
		assertThat(item("Item", COUNT + "," + attributes)).contains(expected).doesNotContain("secret");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"ratio":{"N":"1"},"on":{"BOOL":true}                     | "count" is missing or null, but must be a int
					"count":{"NULL":true},"ratio":{"N":"1"},"on":{"BOOL":true} | "count" is missing or null, but must be a int
					"count":{"S":""},"ratio":{"N":"1"},"on":{"BOOL":true}    | "count"
					"count":{"N":"1"},"ratio":{"S":"NaN"},"on":{"S":"true"}  | ratio=java.lang.Double NaN, on=java.lang.Boolean true
					"count":{"N":"1"},"ratio":{"N":"1E400"},"on":{"N":"1"}   | ratio
					""")
	void readsPrimitivesAsMapper(String attributes, String expected) {
		assertThat(item("Item", attributes)).contains(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"count":1.9,"ratio":1,"on":true}                        | count=java.lang.Integer 1
					{"count":1,"ratio":1,"on":1,"count":2}                   | count=java.lang.Integer 2
					{"count":1,"ratio":1,"on":true,"count":"x"}              | the property "count" cannot be read as int (line
					{"count":1,"ratio":1,"on":true,"unknown":[{"a":1e999}]}  | count=java.lang.Integer 1
					{"count":1,"ratio":1.10,"on":true,"total":1.10}          | total=java.math.BigDecimal 1.10
					{"count":1,"ratio":1,"on":true,"text":1.10}              | text=java.lang.String 1.10
					{"count":1,"ratio":NaN,"on":true}                        | is not well-formed JSON
					{"count":1,"ratio":1,"on":true,"lines":[{"number":1,"checked":{}}]} | "lines[0].checked" cannot be read as app.Traps$Checked (java.lang.NullPointerException at app.Traps$Checked.<init>
					{"count":1,"ratio":1,"on":true,"map":{"a":1,"a":2}}      | map=java.util.LinkedHashMap{a=java.lang.Long 2}
					{"count":1,"ratio":1,"on":true,"tags":["a",["b"],"c"]}   | app.Traps$Item
					"{\\"count\\":1,\\"ratio\\":1,\\"on\\":true} x"           | is not well-formed JSON
					"{\\"count\\":1,\\"ratio\\":1,\\"on\\":true}"             | count=java.lang.Integer 1
					null                                                     | its detail is null
					[]                                                       | it cannot be read as app.Traps$Item
					""")
	void readsDetailAsMapper(String detail, String expected) {
		assertThat(COMPARISON.assertSameDetail(APPLICATION.type("Item"), detail)).contains(expected)
			.doesNotContain("secret");
	}

	@Test
	void readsLongNumbersAsMapper() {
		for (int digits : new int[] { 18, 19, 20, 38, 999, 1001 }) {
			String number = "9".repeat(digits);
			for (String name : List.of("text", "box", "total", "big", "unknown")) {
				item("Item", COUNT + ",\"" + name + "\":{\"N\":\"" + number + "\"}");
				COMPARISON.assertSameDetail(APPLICATION.type("Item"),
						"{\"count\":1,\"ratio\":1,\"on\":true,\"" + name + "\":" + number + "}");
			}
		}
	}

	@Test
	void readsDeepNestingAsMapper() {
		for (int depth : new int[] { 1, 100, 240 }) {
			String item = "{\"M\":{\"name\":{\"S\":\"a\"},\"children\":{\"L\":[";
			item("Node", "\"children\":{\"L\":[" + item.repeat(depth) + "]}}}".repeat(depth) + "]}");
		}
		for (int depth : new int[] { 1, 100, 249, 250, 300 }) {
			COMPARISON.assertSameDetail(APPLICATION.type("Node"), "{\"children\":[".repeat(depth) + "]}".repeat(depth));
		}
	}

	@Test
	void reportsExceptionOfHashCodeAsMapper() {
		assertThat(item("Hashed", "\"keys\":{\"L\":[{\"M\":{}}]}"))
			.contains("\"keys[0]\"", "java.lang.UnsupportedOperationException at app.Traps$Key.hashCode")
			.doesNotContain("secret");
	}

	private static String item(String record, String attributes) {
		return COMPARISON.assertSameItem(APPLICATION.type(record), "{" + attributes + "}");
	}

}
