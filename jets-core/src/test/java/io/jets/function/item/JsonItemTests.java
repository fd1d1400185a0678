package io.jets.function.item;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.jackson.ObjectValueDeserializer;
import org.springframework.core.ParameterizedTypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link JsonItemReader}. For numbers, see {@link JsonNumberTests}.
 */
class JsonItemTests {

	private static final ParameterizedTypeReference<Map<String, Object>> MAP = new ParameterizedTypeReference<>() {
	};

	private static final String[] ALL = { "\"text\":{\"S\":\"\"}", "\"bytes\":{\"B\":\"AAEqQQ==\"}",
			"\"on\":{\"BOOL\":true}", "\"nothing\":{\"NULL\":true}",
			"\"address\":{\"M\":{\"city\":{\"S\":\"Bonn\"},\"lines\":{\"L\":[{\"S\":\"a\"},{\"L\":[]},{\"M\":{}}]}}}",
			"\"texts\":{\"SS\":[\"b\",\"a\"]}", "\"numbers\":{\"NS\":[\"2\",\"1\"]}",
			"\"binaries\":{\"BS\":[\"AQ==\",\"\"]}" };

	@Test
	void readsEachTypeOfValueIntoMap() {
		Map<String, Object> item = Items.of(MAP).item(ALL);
		assertThat(item).containsOnlyKeys("id", "text", "bytes", "on", "nothing", "address", "texts", "numbers",
				"binaries");
		assertThat(item).containsEntry("text", "")
			.containsEntry("on", true)
			.containsEntry("nothing", null)
			.containsEntry("address", Map.of("city", "Bonn", "lines", List.of("a", List.of(), Map.of())))
			.containsEntry("texts", List.of("b", "a"))
			.containsEntry("numbers", List.of(2, 1));
		assertThat((byte[]) item.get("bytes")).containsExactly(0, 1, 42, 65);
		assertThat((List<?>) item.get("binaries"))
			.usingElementComparator((left, right) -> Arrays.compare((byte[]) left, (byte[]) right))
			.isEqualTo(List.of(new byte[] { 1 }, new byte[0]));
	}

	@Test
	void readsEachTypeOfValueIntoTree() {
		for (JsonNode item : List.of(Items.of(JsonNode.class).item(ALL), Items.of(ObjectNode.class).item(ALL))) {
			assertThat(item.get("text").isString()).isTrue();
			assertThat(item.get("text").asString()).isEmpty();
			assertThat(item.get("bytes").isBinary()).isTrue();
			assertThat(item.get("bytes").binaryValue()).containsExactly(0, 1, 42, 65);
			assertThat(item.get("on").booleanValue()).isTrue();
			assertThat(item.get("nothing").isNull()).isTrue();
			assertThat(item.at("/address/city").asString()).isEqualTo("Bonn");
			assertThat(item.at("/address/lines")).hasToString("[\"a\",[],{}]");
			assertThat(item.get("texts")).hasToString("[\"b\",\"a\"]");
			assertThat(item.get("numbers")).hasToString("[2,1]");
			assertThat(item.get("binaries").get(0).binaryValue()).containsExactly(1);
		}
	}

	@Test
	void readsEachTypeOfValueIntoRecord() {
		Everything item = Items.of(Everything.class).item(ALL);
		assertThat(item.id).isEqualTo("a");
		assertThat(item.text).isEmpty();
		assertThat(item.bytes).containsExactly(0, 1, 42, 65);
		assertThat(item.on).isTrue();
		assertThat(item.nothing).isNull();
		assertThat(item.address.city).isEqualTo("Bonn");
		assertThat(item.address.lines).isEqualTo(List.of("a", List.of(), Map.of()));
		assertThat(item.texts).isEqualTo(Set.of("a", "b"));
		assertThat(item.numbers).containsExactly(2, 1);
		assertThat(item.binaries).hasNumberOfRows(2);
		assertThat(item.binaries[0]).containsExactly(1);
	}

	@Test
	void readsSetsIntoSetsListsAndArrays() {
		Sets item = Items.of(Sets.class)
			.item("\"texts\":{\"SS\":[\"b\",\"a\"]}", "\"array\":{\"SS\":[\"b\",\"a\"]}",
					"\"numbers\":{\"NS\":[\"2\",\"1\"]}", "\"binaries\":{\"BS\":[\"AQ==\"]}",
					"\"list\":{\"L\":[{\"S\":\"x\"},{\"S\":\"x\"}]}");
		assertThat(item.texts).containsExactly("b", "a");
		assertThat(item.array).containsExactly("b", "a");
		assertThat(item.numbers).containsExactly(2L, 1L);
		assertThat(item.binaries).singleElement().isEqualTo(new byte[] { 1 });
		assertThat(item.list).containsExactly("x", "x");
	}

	@Test
	void readsClassWithSetters() {
		Bean item = Items.of(Bean.class).item("\"total\":{\"N\":\"7\"}", "\"unknown\":{\"M\":{\"x\":{\"N\":\"1\"}}}");
		assertThat(item.id).isEqualTo("a");
		assertThat(item.total).isEqualTo(7);
	}

	@Test
	void readsAttributesNamedLikeTypes() {
		assertThat(Items.of(MAP)
			.item("\"SS\":{\"S\":\"x\"}", "\"N\":{\"N\":\"1\"}", "\"M\":{\"M\":{\"S\":{\"M\":{\"N\":{\"S\":\"y\"}}}}}",
					"\"NULL\":{\"NULL\":true}", "\"L\":{\"L\":[{\"M\":{\"L\":{\"L\":[]}}}]}"))
			.containsEntry("SS", "x")
			.containsEntry("N", 1)
			.containsEntry("M", Map.of("S", Map.of("N", "y")))
			.containsEntry("NULL", null)
			.containsEntry("L", List.of(Map.of("L", List.of())));
	}

	@Test
	void ignoresOtherTypesThatAreNull() {
		assertThat(Items.of(MAP).item("""
				"n":{"B":null,"BOOL":null,"N":"35","NULL":null,"S":null},
				"l":{"B":null,"L":[{"M":null,"S":"Cookies","SS":null}],"S":null},"none":{"L":null,"NULL":true}"""))
			.containsEntry("n", 35)
			.containsEntry("l", List.of("Cookies"))
			.containsEntry("none", null);
	}

	@Test
	void readsWithApplicationsMapper() {
		JsonMapper mapper = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
		assertThat(new Items<Address>(mapper, Address.class).item("\"zip_code\":{\"S\":\"53111\"}").zipCode())
			.isEqualTo("53111");
	}

	@Test
	void letsDeserializerReadTree() {
		JsonMapper mapper = JsonMapper.builder()
			.addModule(new SimpleModule().addDeserializer(Wrapped.class, new ObjectValueDeserializer<Wrapped>() {

				@Override
				protected Wrapped deserializeObject(JsonParser parser, DeserializationContext context, JsonNode tree) {
					return new Wrapped(tree.path("id").asString());
				}

			}))
			.build();
		assertThat(new Items<Wrapped>(mapper, Wrapped.class).item("\"id\":{\"S\":\"7\"}")).isEqualTo(new Wrapped("7"));
	}

	@Test
	void readsAnyCharactersInText() {
		String text = "\u00fc\u2192\ud83d\ude00 \\\"quoted\\\" \\u0000\\n";
		byte[] expected = "\u00fc\u2192\ud83d\ude00 \"quoted\" \u0000\n".getBytes(StandardCharsets.UTF_8);
		assertThat(((String) Items.of(MAP).item("\"text\":{\"S\":\"" + text + "\"}").get("text"))
			.getBytes(StandardCharsets.UTF_8)).isEqualTo(expected);
	}

	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Everything(String id, String text, byte[] bytes, boolean on, @Nullable String nothing, Address address,
			Set<String> texts, int[] numbers, byte[][] binaries) {

	}

	record Address(@Nullable String city, @Nullable List<Object> lines, @Nullable String zipCode) {

	}

	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Sets(LinkedHashSet<String> texts, String[] array, List<Long> numbers, Set<byte[]> binaries,
			List<String> list) {

	}

	static class Bean {

		private String id = "";

		private int total;

		public void setId(String id) {
			this.id = id;
		}

		public void setTotal(int total) {
			this.total = total;
		}

	}

	record Wrapped(String id) {

	}

}
