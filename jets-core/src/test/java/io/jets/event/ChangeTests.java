package io.jets.event;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link Change} as created by an application's tests. For changes from stream
 * records, see {@code ChangeReaderTests}.
 */
class ChangeTests {

	private static final Order BEFORE = new Order("7", 1);

	private static final Order AFTER = new Order("7", 2);

	@Test
	void createsChangeOfEachType() {
		Change<Order> insert = Change.insert(AFTER);
		assertThat(insert.type()).isEqualTo(ChangeType.INSERT);
		assertThat(insert.oldItem()).isNull();
		assertThat(insert.newItem()).isSameAs(AFTER);
		assertThat(insert.item()).isSameAs(AFTER);
		Change<Order> modify = Change.modify(BEFORE, AFTER);
		assertThat(modify.type()).isEqualTo(ChangeType.MODIFY);
		assertThat(modify.oldItem()).isSameAs(BEFORE);
		assertThat(modify.newItem()).isSameAs(AFTER);
		assertThat(modify.item()).isSameAs(AFTER);
		Change<Order> remove = Change.remove(BEFORE);
		assertThat(remove.type()).isEqualTo(ChangeType.REMOVE);
		assertThat(remove.newItem()).isNull();
		assertThat(remove.item()).isSameAs(BEFORE);
		assertThat(remove.expired()).isFalse();
		Change<Order> expire = Change.expire(BEFORE);
		assertThat(expire.type()).isEqualTo(ChangeType.REMOVE);
		assertThat(expire.item()).isSameAs(BEFORE);
		assertThat(expire.expired()).isTrue();
	}

	@Test
	void usesDefaultsWhenValuesAreNotSet() {
		Change<Order> change = Change.insert(AFTER);
		assertThat(change.keys()).isEmpty();
		assertThat(change.table()).isEqualTo("table");
		assertThat(change.eventId()).isEqualTo("event");
		assertThat(change.sequenceNumber()).isEqualTo("0");
		assertThat(change.time()).isEqualTo(Instant.EPOCH);
		assertThat(change.sizeBytes()).isZero();
	}

	@Test
	void buildsChangeWithAllValues() {
		Instant time = Instant.parse("2026-01-01T12:00:00.123456789Z");
		Change<Order> change = Change.<Order>builder(ChangeType.MODIFY)
			.newItem(AFTER)
			.keys(Map.of("id", "7"))
			.table("orders")
			.eventId("e1")
			.sequenceNumber("42")
			.time(time)
			.sizeBytes(59)
			.changedAttributes(Set.of("state"))
			.build();
		assertThat(change.keys()).isEqualTo(Map.of("id", "7"));
		assertThat(change.table()).isEqualTo("orders");
		assertThat(change.eventId()).isEqualTo("e1");
		assertThat(change.sequenceNumber()).isEqualTo("42");
		assertThat(change.time()).isEqualTo(time);
		assertThat(change.sizeBytes()).isEqualTo(59);
		assertThat(change.changedAttributes()).containsExactly("state");
	}

	@Test
	void describesChangeByKeysWithoutItems() {
		Map<String, Object> keys = new LinkedHashMap<>();
		keys.put("id", "7");
		keys.put("line", new BigDecimal("1E+3"));
		keys.put("hash", new byte[] { 0, 1 });
		assertThat(Change.<Order>builder(ChangeType.MODIFY)
			.oldItem(BEFORE)
			.newItem(AFTER)
			.keys(keys)
			.table("orders")
			.sequenceNumber("42")
			.build()).hasToString("Change[MODIFY orders {id=7, line=1000, hash=AAE=} 42]");
		assertThat(Change.insert(AFTER).toBuilder().table("").build()).hasToString("Change[INSERT {} 0]");
	}

	@Test
	void failsWhenViewTypeIncludesNoItem() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Change.<Order>builder(ChangeType.INSERT).keys(Map.of("id", "7")).build().item())
			.withMessage(
					"Change[INSERT table {id=7} 0] has no item, because the stream's view type does not include it. "
							+ "Set the view type of the table's stream to NEW_AND_OLD_IMAGES");
	}

	@Test
	void parsesRawRecordOnceWhenRequested() {
		AtomicInteger parsed = new AtomicInteger();
		JsonNode record = JsonMapper.shared().readTree("{}");
		Change<Order> change = Change.<Order>builder(ChangeType.INSERT).raw(() -> {
			parsed.incrementAndGet();
			return record;
		}).build();
		assertThat(change).hasToString("Change[INSERT table {} 0]");
		assertThat(parsed).hasValue(0);
		assertThat(change.raw()).isSameAs(record);
		assertThat(change.raw()).isSameAs(record);
		assertThat(parsed).hasValue(1);
	}

	@Test
	void failsWhenRawRecordIsNotSet() {
		assertThatIllegalStateException().isThrownBy(() -> Change.insert(AFTER).raw())
			.withMessage("Change[INSERT table {} 0] was built without a raw record: set it with ChangeBuilder.raw");
	}

	@Test
	void isImmutable() {
		Map<String, Object> keys = new HashMap<>(Map.of("id", "7"));
		ChangeBuilder<Order> builder = Change.<Order>builder(ChangeType.INSERT).keys(keys).newItem(AFTER);
		Change<Order> change = builder.build();
		keys.put("id", "8");
		builder.table("others").newItem(BEFORE);
		assertThat(change.keys()).containsExactly(Map.entry("id", "7"));
		assertThat(change.table()).isEqualTo("table");
		assertThat(change.newItem()).isSameAs(AFTER);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> change.keys().clear());
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> change.changedAttributes().clear());
	}

	@Test
	void comparesSequenceNumbersAsNumbers() {
		Random random = new Random(4);
		List<Change<?>> changes = Stream.generate(() -> new BigInteger(random.nextInt(133), random))
			.limit(1_000)
			.<Change<?>>map((number) -> Change.builder(ChangeType.INSERT)
				.sequenceNumber("0".repeat(random.nextInt(3)) + number)
				.build())
			.sorted(Comparator.comparing(Change::sequenceNumber, SequenceNumberOrder.INSTANCE))
			.toList();
		assertThat(changes).extracting((change) -> new BigInteger(change.sequenceNumber())).isSorted();
		assertThat(changes).extracting((change) -> change.sequenceNumber().length()).contains(1, 40);
	}

	record Order(String id, int count) {

	}

	@ParameterizedTest
	@MethodSource("otherChanges")
	void isEqualToChangeWithSameValues(Change<Order> other) {
		Change<Order> change = all().build();
		assertThat(change).isEqualTo(all().build()).hasSameHashCodeAs(all().build());
		assertThat(change).isEqualTo(all().raw(() -> JsonMapper.shared().readTree("{}")).build());
		assertThat(change).isNotEqualTo(other).isNotEqualTo(null).isNotEqualTo("change");
	}

	static Stream<Change<Order>> otherChanges() {
		return Stream
			.of(all().oldItem(AFTER), all().newItem(BEFORE), all().keys(Map.of("id", "7")),
					all().keys(key("1", (byte) 2)), all().keys(key("2", (byte) 1)), all().table("others"),
					all().eventId("e2"), all().sequenceNumber("43"), all().time(Instant.MAX), all().sizeBytes(60),
					all().expired(false), Change.<Order>builder(ChangeType.REMOVE))
			.map(ChangeBuilder::build);
	}

	@Test
	void comparesKeysByValue() {
		Change<Order> change = all().keys(key("1.0", (byte) 1)).build();
		assertThat(change).isEqualTo(all().build()).hasSameHashCodeAs(all().build());
	}

	private static ChangeBuilder<Order> all() {
		return Change.<Order>builder(ChangeType.MODIFY)
			.oldItem(BEFORE)
			.newItem(AFTER)
			.keys(key("1", (byte) 1))
			.table("orders")
			.eventId("e1")
			.sequenceNumber("42")
			.time(Instant.EPOCH)
			.sizeBytes(59)
			.expired(true);
	}

	private static Map<String, Object> key(String number, byte... binary) {
		return Map.of("number", new BigDecimal(number), "binary", binary);
	}

	@Test
	void buildsChangeFromAnother() {
		Change<String> change = Change.insert("a").toBuilder().keys(Map.of("id", "7")).table("orders").build();
		assertThat(change.newItem()).isEqualTo("a");
		assertThat(change).hasToString("Change[INSERT orders {id=7} 0]");
		Change<String> same = change.toBuilder().build();
		assertThat(same).usingRecursiveComparison().ignoringFields("foundChangedAttributes").isEqualTo(change);
		assertThat(change.toBuilder().changedAttributes(Set.of("note")).build().toBuilder().build().changedAttributes())
			.containsExactly("note");
	}

}
