package io.jets.function.stream;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.jets.event.Change;
import io.jets.event.ChangeType;
import io.jets.function.Events;
import io.jets.function.item.Items;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ChangeReader}. For items, see {@code JsonItemTests} and
 * {@code TableSchemaItemTests}.
 */
class ChangeReaderTests {

	private final Items<Person> items = Items.of(Person.class);

	@Test
	void readsRecordOfJetsPage() {
		Change<Person> change = this.items.one(Events.JETS_PAGE);
		assertThat(change.type()).isEqualTo(ChangeType.MODIFY);
		assertThat(change.oldItem()).isEqualTo(new Person("1", "Tung"));
		assertThat(change.newItem()).isEqualTo(new Person("1", "Tung Nguyen"));
		assertThat(change.item()).isEqualTo(new Person("1", "Tung Nguyen"));
		assertThat(change.keys()).isEqualTo(Map.of("id", "1"));
		assertThat(change.changedAttributes()).containsExactly("name");
		assertThat(change.table()).isEqualTo("test-table");
		assertThat(change.eventId()).isEqualTo("1a87201789a6e14315b8038ebbd3b99d");
		assertThat(change.sequenceNumber()).isEqualTo("261800000000059086429283");
		assertThat(change.time()).isEqualTo(Instant.ofEpochSecond(1550272599));
		assertThat(change.sizeBytes()).isEqualTo(32);
		assertThat(change.expired()).isFalse();
		assertThat(change).hasToString("Change[MODIFY test-table {id=1} 261800000000059086429283]");
	}

	@Test
	void readsEachTypeOfChangeAndTableOfTumblingWindow() {
		List<Change<Person>> changes = this.items.all("""
				{ "Records": [ %s, %s, %s ],
				  "window": { "start": "2020-07-30T17:00:00Z", "end": "2020-07-30T17:05:00Z" },
				  "state": { "1": "state1", "Records": [1] }, "shardId": "shard123456789",
				  "isFinalInvokeForWindow": false, "isWindowTerminatedEarly": false }""".formatted(
				Events.insert(1, "a"), Events.record("MODIFY", 2, "a", image("OldImage"), image("NewImage")),
				Events.record("REMOVE", 3, "a", image("OldImage"))));
		assertThat(changes).extracting((change) -> change.type())
			.containsExactly(ChangeType.INSERT, ChangeType.MODIFY, ChangeType.REMOVE);
		assertThat(changes).extracting((change) -> change.newItem())
			.containsExactly(new Person("a", null), new Person("a", null), null);
		assertThat(changes).extracting((change) -> change.oldItem())
			.containsExactly(null, new Person("a", null), new Person("a", null));
		assertThat(changes).extracting((change) -> change.table()).containsOnly("orders");
	}

	@ParameterizedTest
	@CsvSource({ "1664559083, 2022-09-30T17:31:23Z", "1664559083.0, 2022-09-30T17:31:23Z",
			"1.635734407123456789E9, 2021-11-01T02:40:07.123456789Z", "1.480642020E9, 2016-12-02T01:27:00Z",
			"1480642020.5, 2016-12-02T01:27:00.5Z", "0, 1970-01-01T00:00:00Z",
			"253402300799.999999999, 9999-12-31T23:59:59.999999999Z" })
	void readsTimesAsDecimalSecondsWithoutLoss(String seconds, Instant time) {
		String event = Events.JETS_PAGE.replace("1550272599", seconds);
		assertThat(this.items.one(event).time()).isEqualTo(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\":\"Service\",\"principalId\":\"dynamodb.amazonaws.com\"}",
			"{\"principalId\":\"dynamodb.amazonaws.com\",\"more\":{\"principalId\":1},\"type\":\"Service\"}",
			"{\"PrincipalId\":\"dynamodb.amazonaws.com\",\"Type\":\"Service\"}" })
	void recognizesRemovalByTimeToLive(String userIdentity) {
		assertThat(this.items.one(identified("REMOVE", userIdentity)).expired()).isTrue();
		assertThat(this.items.one(identified("INSERT", userIdentity)).expired()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[\"dynamodb.amazonaws.com\"]", "\"dynamodb.amazonaws.com\"", "{}",
			"{\"type\":\"Service\",\"principalId\":\"other.amazonaws.com\"}",
			"{\"principalId\":[\"dynamodb.amazonaws.com\"]}" })
	void recognizesRemovalByOthers(String userIdentity) {
		Change<Person> change = this.items.one(identified("REMOVE", userIdentity));
		assertThat(change.expired()).isFalse();
		assertThat(change.sequenceNumber()).isEqualTo("5");
	}

	@Test
	void readsPropertiesInAnyOrderAndSkipsUnknown() {
		Change<Person> change = this.items.one("""
				{ "more": [{"Records": []}], "Records": [ { "unknown": { "eventName": "INSERT", "x": [[{}]] },
				  "dynamodb": { "SequenceNumber": "21", "New": {"a": [1]}, "StreamViewType": "NEW_AND_OLD_IMAGES",
				    "SizeBytes": 59, "NewImage": {"name": {"S": "b"}, "id": {"S": "1"}},
				    "Keys": {"id": {"S": "1"}}, "OldImage": {"id": {"S": "1"}, "name": {"S": "a"}},
				    "ApproximateCreationDateTime": 1 },
				  "eventSourceARN": "arn:aws:dynamodb:ddblocal:000000000000:table/people/stream/2026",
				  "eventName": "MODIFY", "eventID": "e", "list": [1, {"eventID": "no"}] } ] }""");
		assertThat(change.type()).isEqualTo(ChangeType.MODIFY);
		assertThat(change.oldItem()).isEqualTo(new Person("1", "a"));
		assertThat(change.newItem()).isEqualTo(new Person("1", "b"));
		assertThat(change.table()).isEqualTo("people");
		assertThat(change.eventId()).isEqualTo("e");
		assertThat(change.sequenceNumber()).isEqualTo("21");
		assertThat(change.time()).isEqualTo(Instant.ofEpochSecond(1));
		assertThat(change.sizeBytes()).isEqualTo(59);
	}

	@Test
	void readsKeysOfStringsNumbersAndBinary() {
		Change<Person> change = this.items.one(Events.JETS_PAGE.replace("\"Keys\":{\"id\":{\"S\":\"1\"}}",
				"\"Keys\":{\"hash\":{\"B\":\"AAE=\"},\"range\":{\"N\":\"12345678901234567890123456789012345678\"}}"));
		assertThat(change.keys()).containsOnlyKeys("hash", "range")
			.containsEntry("range", new BigDecimal("12345678901234567890123456789012345678"));
		assertThat((byte[]) change.keys().get("hash")).containsExactly(0, 1);
	}

	@Test
	void ordersRecordsBySequenceNumber() {
		assertThat(this.items.all(batch(Events.insert(1000, "a"), Events.insert(99, "b"), Events.insert(100, "c"))))
			.extracting((change) -> change.sequenceNumber())
			.containsExactly("99", "100", "1000");
	}

	@Test
	void keepsDigitsInRawRecord() {
		String second = Events.insert(2, "\u00fc\u2192", "\"n\":{\"N\":\"1.50\"}")
			.replace("1480642020", "1.6357344071234567890E9");
		List<Change<Person>> changes = this.items
			.all("{ \"Records\" : [ " + Events.insert(1, "\u00e4") + " ,\n " + second + " ] }");
		assertThat(changes.get(1).raw()).isEqualTo(JsonMapper.builder()
			.enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.build()
			.readTree(second));
		assertThat(changes.get(1).raw().at("/dynamodb/ApproximateCreationDateTime").decimalValue())
			.isEqualTo(new BigDecimal("1.6357344071234567890E9"));
		assertThat(changes.get(1).raw().at("/dynamodb/NewImage/id/S").asString()).isEqualTo("\u00fc\u2192");
		assertThat(changes.get(0).raw().at("/dynamodb/NewImage/id/S").asString()).isEqualTo("\u00e4");
		assertThat(changes.get(1).raw()).isSameAs(changes.get(1).raw());
	}

	@Test
	void acceptsEmptyBatch() {
		assertThat(this.items.all("{\"Records\":[]}")).isEmpty();
	}

	private static String identified(String eventName, String userIdentity) {
		String image = "\"" + (eventName.equals("REMOVE") ? "OldImage" : "NewImage") + "\":" + Events.image("a");
		return batch(Events.record(eventName, 5, "a", image)
			.replace("\"eventVersion\"", "\"userIdentity\":" + userIdentity + ",\"eventVersion\""));
	}

	private static String image(String name) {
		return "\"" + name + "\":" + Events.image("a");
	}

	private static String batch(String... records) {
		return new String(Events.batch(records), StandardCharsets.UTF_8);
	}

	record Person(String id, @Nullable String name) {

	}

}
