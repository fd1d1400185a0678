package io.jets.function.item;

import java.util.List;
import java.util.Set;

import io.jets.function.Events;
import io.jets.function.stream.ChangeBatch;
import io.jets.function.stream.ChangeReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of messages about unreadable items, which must not contain values of the items.
 */
class UnreadableItemTests {

	private static final String WHERE = "Record event-1 of table orders (sequence number 1) cannot be read: ";

	private static final String ORDER = Order.class.getName();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"count":{"S":"secret"}                                | count            | int
					"count":{"M":{}}                                      | count            | int
					"count":{"N":"1234567890123"}                         | count            | int
					"address":{"S":"secret"}                              | address          | io.jets.function.item.UnreadableItemTests$Address
					"address":{"M":{"number":{"S":"secret"}}}             | address.number   | long
					"address":{"M":{"number":{"N":"99999999999999999999"}}} | address.number | long
					"lines":{"L":[{"N":"1"},{"N":"2"},{"S":"secret"}]}    | lines[2]         | java.lang.Long
					"tags":{"S":"secret"}                                 | tags             | java.util.HashSet
					"hash":{"BOOL":true}                                  | hash             | byte[]
					"hash":{"S":"no base64!"}                             | hash             | byte[]
					""")
	void namesAttributeTypeAndRecord(String attribute, String path, String type) {
		assertThat(Items.of(Order.class).problem(attribute))
			.isEqualTo(
					WHERE + "in NewImage, the attribute \"" + path + "\" cannot be read as " + type + ", for " + ORDER)
			.doesNotContain("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"count\":{\"NULL\":true}", "\"hash\":{\"B\":\"AAE=\"}" })
	void namesMissingAttribute(String attribute) {
		assertThat(Items.of(Counted.class).problem(attribute))
			.isEqualTo(WHERE + "in NewImage, the attribute \"count\" is missing or null, but must be a int, for "
					+ Counted.class.getName());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"x":{"N":"secret"}                      | /x/N is not a number
			"x":{"N":""}                            | /x/N is not a number
			"x":{"N":"0x1"}                         | /x/N is not a number
			"x":{"NS":["1","secret"]}               | /x/NS/1 is not a number
			"x":{"B":"secret!"}                     | /x/B is not base64
			"x":{"BS":["AAE=","A"]}                 | /x/BS/1 is not base64
			"x":{"secret":"1"}                      | /x/secret has an unknown type
			"x":{"s":"1"}                           | /x/s has an unknown type
			"x":{"N":1}                             | /x/N is not an attribute value
			"x":{"S":1}                             | /x/S is not an attribute value
			"x":{"BOOL":"true"}                     | /x/BOOL is not an attribute value
			"x":{"SS":"a"}                          | /x/SS is not an attribute value
			"x":{"SS":[1]}                          | /x/SS/0 is not an attribute value
			"x":{"L":["a"]}                         | /x/L/0 is not an attribute value
			"x":{"M":[]}                            | /x/M is not an attribute value
			"x":{"M":{"y":{"L":[{"M":{"z":"a"}}]}}} | /x/M/y/L/0/M/z is not an attribute value
			"x":"secret"                            | /x is not an attribute value
			"x":[[1],{"a":[]}]                      | /x is not an attribute value
			"x":{}                                  | /x is not an attribute value
			"x":{"S":null}                          | /x is not an attribute value
			"x":{"S":"a","N":"1"}                   | /x/N is not an attribute value
			""")
	void namesInvalidAttributeValue(String attribute, String problem) {
		String expected = WHERE + "/Records/0/dynamodb/NewImage" + problem;
		assertThat(Items.of(Order.class).problem(attribute)).isEqualTo(expected);
		assertThat(Items.of(OrderBean.class).problem(attribute)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"x\"", "[]", "[{\"a\":[1]}]", "5", "null", "{\"id\":{\"S\":1}}", "{\"id\":5}" })
	void readsRestOfRecordAfterUnreadablePart(String part) {
		for (String name : List.of("Keys", "OldImage", "NewImage")) {
			String record = Events.record("MODIFY", 5, "a", "\"" + name + "\":" + part);
			ChangeBatch batch = read(record, Events.insert(4, "a", "\"count\":{\"N\":\"1\"}"));
			assertThat(batch.changes()).extracting((change) -> change.sequenceNumber()).containsExactly("4");
			assertThat(batch.unreadable()).isNotNull();
			assertThat(batch.unreadable().sequenceNumber()).isEqualTo("5");
			assertThat(batch.unreadable().problem())
				.startsWith("Record event-5 of table orders (sequence number 5) cannot be read: /Records/0/dynamodb/"
						+ name)
				.endsWith(" is not an attribute value");
		}
	}

	@Test
	void namesImageOfUnreadableItem() {
		assertThat(problem(
				Events.record("REMOVE", 1, "a", "\"OldImage\":" + Events.image("a", "\"count\":{\"S\":\"secret\"}"))))
			.isEqualTo(WHERE + "in OldImage, the attribute \"count\" cannot be read as int, for " + ORDER);
	}

	@Test
	void rejectsKeysThatAreNotScalars() {
		assertThat(problem(Events.record("INSERT", 1, "a").replace("{\"S\":\"a\"}", "{\"L\":[]}")))
			.isEqualTo(WHERE + "/Records/0/dynamodb/Keys/id/L has an unknown type");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "UPSERT", "insert" })
	void rejectsUnknownEventName(String eventName) {
		assertThat(problem(Events.record(eventName, 1, "a")))
			.isEqualTo(WHERE + "its eventName is not INSERT, MODIFY or REMOVE");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"1480642020" | not a number
			[1]          | not a number
			null         | not a number
			1e30         | out of range
			""")
	void rejectsTimeThatIsNotNumberOfSeconds(String time, String problem) {
		assertThat(problem(Events.record("INSERT", 1, "a").replace("1480642020", time)))
			.isEqualTo(WHERE + "ApproximateCreationDateTime is " + problem);
	}

	@Test
	void reportsOriginOfExceptionInItemsCode() {
		assertThat(Items.of(Picky.class).problem()).startsWith(WHERE + "in NewImage, the item cannot be read as "
				+ Picky.class.getName() + " (java.lang.IllegalStateException at " + Picky.class.getName() + ".");
		assertThat(Items.of(Rude.class).problem()).startsWith(WHERE + "in NewImage, the item cannot be read as "
				+ Rude.class.getName() + " (java.lang.IllegalStateException at " + UnreadableItemTests.class.getName());
	}

	@Test
	void reportsErrorInItemsCodeAsFailureOfRecord() {
		for (Error error : List.of(new StackOverflowError("a secret"), new AssertionError("a secret"),
				new NoClassDefFoundError("a secret"))) {
			assertThat(failing(error).problem())
				.startsWith(WHERE + "in NewImage, the item cannot be read as " + Plain.class.getName() + " ("
						+ error.getClass().getName() + " at ")
				.doesNotContain("secret");
		}
	}

	@ParameterizedTest
	@ValueSource(classes = { OutOfMemoryError.class, InternalError.class, UnknownError.class })
	void throwsErrorAfterWhichProcessCannotBeTrusted(Class<? extends Error> type) throws Exception {
		Error error = type.getDeclaredConstructor().newInstance();
		assertThatExceptionOfType(Error.class).isThrownBy(() -> failing(error).problem()).isSameAs(error);
	}

	private static Items<Plain> failing(Error error) {
		SimpleModule module = new SimpleModule();
		module.addDeserializer(Plain.class, new ValueDeserializer<>() {

			@Override
			public Plain deserialize(JsonParser parser, DeserializationContext context) {
				throw error;
			}

		});
		return new Items<>(JsonMapper.builder().addModule(module).build(), Plain.class);
	}

	private static String problem(String record) {
		ChangeBatch batch = read(record);
		assertThat(batch.changes()).isEmpty();
		assertThat(batch.unreadable()).isNotNull();
		return batch.unreadable().problem();
	}

	private static ChangeBatch read(String... records) {
		return new ChangeReader(JsonMapper.shared(), ResolvableType.forClass(Order.class), null)
			.read(Events.batch(records));
	}

	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Order(String id, int count, @Nullable Address address, @Nullable List<Long> lines,
			@Nullable Set<String> tags, byte @Nullable [] hash) {

	}

	record Address(long number) {

	}

	record Picky(String id) {

		Picky {
			throw new IllegalStateException("a secret " + id);
		}

	}

	@JsonDeserialize(using = RudeDeserializer.class)
	record Rude(String id) {

	}

	static class RudeDeserializer extends ValueDeserializer<Rude> {

		@Override
		public Rude deserialize(JsonParser parser, DeserializationContext context) {
			throw new IllegalStateException("a secret");
		}

	}

	record Plain(String id) {

	}

	record Counted(int count, byte[] hash) {

	}

}
