package io.jets.event.item;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.function.Events;
import io.jets.function.item.ImmutableOrder;
import io.jets.function.item.Items;
import io.jets.function.item.OrderBean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link ItemWriter}, among others with the readers of stream records.
 */
class ItemWriterTests {

	private final ItemWriter writer = new ItemWriter(JsonMapper.shared());

	@Test
	void writesEachType() {
		Map<String, @Nullable Object> item = new HashMap<>();
		item.put("text", "a");
		item.put("number", new BigDecimal("1.50"));
		item.put("large", new BigDecimal("1E+3"));
		item.put("bytes", new byte[] { 0, 1 });
		item.put("on", true);
		item.put("nothing", null);
		item.put("list", Arrays.asList("a", 1, null));
		item.put("map", Map.of("a", Map.of()));
		item.put("texts", ordered("b", "a"));
		item.put("numbers", ordered(2, new BigDecimal("1.0")));
		item.put("binaries", ordered(new byte[] { 2 }, new byte[] { 1 }));
		item.put("states", Set.of(State.PAID));
		item.put("objects", Set.of(Map.of("a", 1)));
		item.put("mixed", ordered("a", 1));
		assertThat(this.writer.write(item)).isEqualTo(json("""
				{ "text": {"S": "a"}, "number": {"N": "1.5"}, "large": {"N": "1000"}, "bytes": {"B": "AAE="},
				  "on": {"BOOL": true}, "nothing": {"NULL": true},
				  "list": {"L": [{"S": "a"}, {"N": "1"}, {"NULL": true}]}, "map": {"M": {"a": {"M": {}}}},
				  "texts": {"SS": ["b", "a"]}, "numbers": {"NS": ["2", "1"]}, "binaries": {"BS": ["Ag==", "AQ=="]},
				  "states": {"SS": ["PAID"]}, "objects": {"L": [{"M": {"a": {"N": "1"}}}]},
				  "mixed": {"L": [{"S": "a"}, {"N": "1"}]} }"""));
	}

	@Test
	void leavesOutNullPropertiesAndEmptySets() {
		assertThat(this.writer.write(new Tags("7", null, Set.of(), new Tags("8", null, Set.of("a"), null))))
			.isEqualTo(json("""
					{ "id": {"S": "7"}, "inner": {"M": {"id": {"S": "8"}, "tags": {"SS": ["a"]}}} }"""));
		assertThat(this.writer.write(JsonMapper.shared().readTree("{\"a\": null, \"b\": []}")))
			.isEqualTo(json("{ \"a\": {\"NULL\": true}, \"b\": {\"L\": []} }"));
	}

	@Test
	void writesWithMapperOfApplication() {
		JsonMapper mapper = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
		assertThat(new ItemWriter(mapper).write(new Paid("7", Instant.EPOCH))).isEqualTo(json("""
				{ "order_id": {"S": "7"}, "paid_at": {"S": "1970-01-01T00:00:00Z"} }"""));
	}

	@Test
	void readerReadsWhatMapperWrites() {
		Everything everything = new Everything("7", 1, 9_007_199_254_740_993L,
				new BigDecimal("12345678901234567890123456789012345678"), 0.1, 0.1f, true, State.PAID,
				Instant.parse("2026-01-01T12:00:00.123Z"), Set.of("a", "b"), Set.of(1, 2), List.of(Set.of("x")),
				Map.of("a", List.of(1)), new Paid("8", Instant.EPOCH), null);
		assertThat(read(Everything.class, everything)).isEqualTo(everything);
		Binary binary = new Binary(new byte[] { 0, 1 }, Set.of(new byte[] { 2 }));
		assertThat(read(Binary.class, binary)).usingRecursiveComparison().isEqualTo(binary);
	}

	@Test
	void readerReadsWhatEnhancedClientWrites() {
		OrderBean order = new OrderBean();
		order.setId("7");
		order.setNumber(new BigDecimal("1.5"));
		order.setBytes(SdkBytes.fromByteArray(new byte[] { 0, 1 }));
		order.setOn(true);
		order.setTexts(Set.of("a", "b"));
		order.setNumbers(Set.of(1L, 2L));
		order.setBinaries(Set.of(SdkBytes.fromByteArray(new byte[] { 2 })));
		order.setList(List.of("a"));
		order.setMap(Map.of("a", 1));
		OrderBean.Address address = new OrderBean.Address();
		address.setCity("Berlin");
		order.setAddress(address);
		order.setState(OrderBean.State.PAID);
		assertThat(read(OrderBean.class, order)).usingRecursiveComparison().isEqualTo(order);
		assertThat(this.writer.write(order).get("STATE")).isEqualTo(json("{\"S\": \"p\"}"));
		assertThat(this.writer.write(order).get("bytes").toString()).isEqualTo("{\"B\":\"AAE=\"}");
		assertThat(this.writer.write(order).has("nothing")).isFalse();
	}

	@Test
	void readerReadsWhatEnhancedClientWritesOfImmutableClass() {
		ImmutableOrder order = new ImmutableOrder.Builder().id("7").count(3).tags(Set.of()).build();
		assertThat(this.writer.write(order)).isEqualTo(json("{ \"id\": {\"S\": \"7\"}, \"count\": {\"N\": \"3\"} }"));
		assertThat(read(ImmutableOrder.class, order).count()).isEqualTo(3);
	}

	@Test
	void returnsItemInJsonOfDynamoDb() {
		DynamoDbItem item = DynamoDbItem.ofJson("{ \"id\": {\"N\": \"7.0\"}, \"tags\": {\"SS\": [\"a\"]} }");
		assertThat(this.writer.write(item)).isEqualTo(item.toTree());
		assertThat(read(Tags.class, item)).isEqualTo(new Tags("7", null, Set.of("a"), null));
		assertThat(item).isEqualTo(DynamoDbItem.ofJson("{ \"tags\": {\"SS\": [\"a\"]}, \"id\": {\"N\": \"7.0\"} }"))
			.hasToString("DynamoDbItem[id, tags]");
		item.toTree().removeAll();
		assertThat(item.toTree()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "7", "{\"id\": \"7\"}", "{\"id\": {\"X\": \"7\"}}", "{\"id\": {}}",
			"{\"id\": {\"S\": \"7\", \"N\": \"7\"}}", "{" })
	void rejectsWhatIsNotAnItem(String json) {
		assertThatIllegalArgumentException().isThrownBy(() -> DynamoDbItem.ofJson(json));
	}

	@Test
	void rejectsWhatDynamoDbCannotStore() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.writer.write("text"))
			.withMessageStartingWith("java.lang.String does not become a JSON object, and an item has attributes");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.writer.write(Map.of("a", List.of(Map.of("b", Double.NaN)))))
			.withMessageContaining("/a/0/b of ")
			.withMessageContaining("is a number that DynamoDB cannot store");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.writer.write(Map.of("a", new BigDecimal("9".repeat(39)))))
			.withMessageContaining("up to 38 digits");
		assertThatIllegalArgumentException().isThrownBy(() -> this.writer.write(Map.of("a", Double.MAX_VALUE)))
			.withMessageContaining("E+125");
		assertThatIllegalArgumentException().isThrownBy(() -> this.writer.write(Map.of("a", List.of(Set.of()))))
			.withMessageContaining("/a/0 of ")
			.withMessageContaining("is an empty set");
	}

	private <T> T read(Class<T> type, Object item) {
		String record = Events.record("INSERT", 1, "a", "\"NewImage\":" + this.writer.write(item));
		return Items.of(type).one("{\"Records\":[" + record + "]}").item();
	}

	private static JsonNode json(String json) {
		return JsonMapper.shared().readTree(json);
	}

	private static Collection<?> ordered(Object... elements) {
		return new LinkedHashSet<>(List.of(elements));
	}

	enum State {

		PAID

	}

	record Tags(String id, @Nullable String note, @Nullable Set<String> tags, @Nullable Tags inner) {

	}

	record Paid(String orderId, Instant paidAt) {

	}

	record Binary(byte[] bytes, Set<byte[]> binaries) {

	}

	record Everything(String id, int integer, long large, BigDecimal decimal, double real, float small, boolean on,
			State state, Instant time, Set<String> texts, Set<Integer> numbers, List<Set<String>> sets,
			Map<String, List<Integer>> map, Paid nested, @Nullable String nothing) {

	}

}
