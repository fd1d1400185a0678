package io.jets.event;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.function.item.OrderBean;
import io.jets.function.item.OrderBean.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link ChangedAttributes}.
 */
class ChangedAttributesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"S":"a"}                                | {"S":"a"}                                | false
			{"S":"a"}                                | {"S":"b"}                                | true
			{"S":"1"}                                | {"N":"1"}                                | true
			{"N":"1"}                                | {"N":"10"}                               | true
			{"SS":["a","b"]}                         | {"SS":["b","a"]}                         | false
			{"NS":["1","2"]}                         | {"NS":["2","1"]}                         | false
			{"BS":["AAE=","AAI="]}                   | {"BS":["AAI=","AAE="]}                   | false
			{"SS":["a","b"]}                         | {"SS":["a","c"]}                         | true
			{"SS":["a","b"]}                         | {"SS":["a"]}                             | true
			{"SS":["1"]}                             | {"NS":["1"]}                             | true
			{"L":[{"S":"a"},{"S":"b"}]}              | {"L":[{"S":"a"},{"S":"b"}]}              | false
			{"L":[{"S":"a"},{"S":"b"}]}              | {"L":[{"S":"b"},{"S":"a"}]}              | true
			{"L":[{"SS":["a","b"]}]}                 | {"L":[{"SS":["b","a"]}]}                 | false
			{"L":[]}                                 | {"L":[{"NULL":true}]}                    | true
			{"M":{"x":{"S":"a"},"y":{"S":"b"}}}      | {"M":{"y":{"S":"b"},"x":{"S":"a"}}}      | false
			{"M":{"x":{"M":{"y":{"NS":["1","2"]}}}}} | {"M":{"x":{"M":{"y":{"NS":["2","1"]}}}}} | false
			{"M":{"x":{"S":"a"}}}                    | {"M":{"x":{"S":"b"}}}                    | true
			{"M":{"x":{"S":"a"}}}                    | {"M":{}}                                 | true
			{"M":{"SS":{"L":[{"S":"a"},{"S":"b"}]}}} | {"M":{"SS":{"L":[{"S":"b"},{"S":"a"}]}}} | true
			{"NULL":true}                            | {"BOOL":true}                            | true
			""")
	void comparesAttributeValues(String before, String after, boolean changed) {
		Change<?> change = change(ChangeType.MODIFY, "{\"id\":{\"S\":\"1\"},\"x\":" + before + "}",
				"{\"id\":{\"S\":\"1\"},\"x\":" + after + "}");
		assertThat(change.changedAttributes()).isEqualTo(changed ? Set.of("x") : Set.of());
	}

	@Test
	void containsAddedAndRemovedAttributes() {
		assertThat(change(ChangeType.MODIFY, "{\"id\":{\"S\":\"1\"},\"gone\":{\"NULL\":true}}",
				"{\"come\":{\"S\":\"\"},\"id\":{\"S\":\"1\"}}")
			.changedAttributes()).containsExactly("come", "gone");
	}

	@Test
	void containsAllAttributesOfInsertionAndRemoval() {
		String image = "{\"id\":{\"S\":\"1\"},\"SS\":{\"S\":\"a\"}}";
		assertThat(change(ChangeType.INSERT, null, image).changedAttributes()).containsExactly("id", "SS");
		assertThat(change(ChangeType.REMOVE, image, null).changedAttributes()).containsExactly("id", "SS");
	}

	@Test
	void failsWhenViewTypeDoesNotIncludeImage() {
		assertThatIllegalStateException()
			.isThrownBy(() -> change(ChangeType.MODIFY, null, "{\"id\":{\"S\":\"1\"}}").changedAttributes())
			.withMessage("Change[MODIFY table {id=1} 0] has no OldImage, so its changed attributes are unknown: "
					+ "set the view type of the table's stream to NEW_AND_OLD_IMAGES");
		assertThatIllegalStateException().isThrownBy(() -> change(ChangeType.INSERT, null, null).changedAttributes())
			.withMessageContaining("has no NewImage");
		assertThatIllegalStateException().isThrownBy(() -> change(ChangeType.REMOVE, null, "{}").changedAttributes())
			.withMessageContaining("has no OldImage");
	}

	@Test
	void comparesAttributesOfEnhancedClientWhenRawRecordIsNotSet() {
		OrderBean before = bean(null, ordered("a", "b"));
		assertThat(Change.modify(before, bean(null, ordered("b", "a"))).changedAttributes()).isEmpty();
		assertThat(Change.modify(before, bean(State.PAID, Set.of("a"))).changedAttributes())
			.containsExactlyInAnyOrder("STATE", "texts");
	}

	@Test
	void comparesAttributesAsDynamoDbDoes() {
		assertThat(changed(ordered("a", "b"), ordered("b", "a"))).isEmpty();
		assertThat(changed(ordered(1, 2), ordered(2, 1))).isEmpty();
		assertThat(changed(Set.of(1), Set.of("1"))).containsExactly("a");
		assertThat(changed(List.of("a", "b"), List.of("b", "a"))).containsExactly("a");
		assertThat(changed(List.of("a"), Set.of("a"))).containsExactly("a");
		assertThat(changed(new BigDecimal("1.0"), new BigDecimal("1.00"))).isEmpty();
		assertThat(changed(new byte[] { 1 }, new byte[] { 1 })).isEmpty();
		assertThat(changed(new byte[] { 1 }, new byte[] { 2 })).containsExactly("a");
	}

	@Test
	void rejectsItemThatDynamoDbCannotStore() {
		assertThatIllegalArgumentException().isThrownBy(() -> Change.insert("text").changedAttributes())
			.withMessageStartingWith("The changed attributes of Change[INSERT table {} 0] are unknown, because newItem "
					+ "cannot be turned into attribute values: java.lang.String does not become a JSON object")
			.withMessageEndingWith(". Use another item, or set changedAttributes of ChangeBuilder");
	}

	@Test
	void rejectsItemThatMapperCannotWrite() {
		assertThatIllegalArgumentException().isThrownBy(() -> Change.remove(new Failing()).changedAttributes())
			.withMessageStartingWith(
					"The changed attributes of Change[REMOVE table {} 0] are unknown, because oldItem ")
			.withMessageContaining("no id");
	}

	private static Set<String> changed(Object before, Object after) {
		return Change.modify(Map.of("a", before), Map.of("a", after)).changedAttributes();
	}

	private static <T> Set<T> ordered(T first, T second) {
		return new LinkedHashSet<>(List.of(first, second));
	}

	private static OrderBean bean(@Nullable State state, Set<String> texts) {
		OrderBean bean = new OrderBean();
		bean.setId("7");
		bean.setState(state);
		bean.setTexts(texts);
		return bean;
	}

	@Test
	void comparesPropertiesWhenRawRecordIsNotSet() {
		Order before = new Order("7", List.of("new"), null);
		assertThat(Change.modify(before, new Order("7", List.of("new", "paid"), null)).changedAttributes())
			.containsExactly("states");
		assertThat(Change.modify(before, before).changedAttributes()).isEmpty();
		assertThat(Change.insert(before).changedAttributes()).containsExactly("id", "states");
		assertThat(Change.remove(before).changedAttributes()).containsExactly("id", "states");
		assertThat(Change.modify(Map.of("a", 1), Map.of("a", 2)).changedAttributes()).containsExactly("a");
		assertThatIllegalStateException()
			.isThrownBy(() -> Change.builder(ChangeType.MODIFY).newItem(before).build().changedAttributes())
			.withMessage("Change[MODIFY table {} 0] has no oldItem, so its changed attributes are unknown: "
					+ "set oldItem or changedAttributes of ChangeBuilder");
	}

	private static Change<?> change(ChangeType type, @Nullable String before, @Nullable String after) {
		String images = ((before != null) ? ",\"OldImage\":" + before : "")
				+ ((after != null) ? ",\"NewImage\":" + after : "");
		return Change.builder(type)
			.keys(Map.of("id", "1"))
			.raw(() -> JsonMapper.shared().readTree("{\"dynamodb\":{\"Keys\":{}" + images + "}}"))
			.build();
	}

	record Order(String id, List<String> states, @Nullable String note) {

	}

	static class Failing {

		public String getId() {
			throw new UnsupportedOperationException("no id");
		}

	}

}
