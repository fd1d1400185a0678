package io.jets.function.payload;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import io.jets.event.BusEvent;
import io.jets.function.Events;
import io.jets.function.stream.ChangeBatch;
import io.jets.function.stream.ChangeReader;
import io.jets.job.PayloadKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests that each reader says why a value cannot be read, and never shows the value. The
 * same JSON is read as an event, as the detail of an event and as an item.
 */
class UnreadableEventTests {

	private static final String SECRET = "s3cr3t";

	private static final String NAME = UnreadableEventTests.class.getName();

	private final JsonMapper mapper = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	static List<Arguments> faults() {
		return List.of(
				Arguments.of(Order.class, "{\"address\":{\"zip\":\"s3cr3t\"}}", "address.zip",
						"is unknown to " + NAME + "$Address, which has city, and the JsonMapper fails on unknown "
								+ "properties (FAIL_ON_UNKNOWN_PROPERTIES)"),
				Arguments.of(Order.class, "{\"counts\":{\"a\":\"s3cr3t\"}}", "counts.a",
						"cannot be read as java.lang.Integer"),
				Arguments.of(Order.class, "{\"total\":\"s3cr3t\"}", "total", "cannot be read as int"),
				Arguments.of(Order.class, "{\"total\":null}", "total", "is missing or null, but must be a int"),
				Arguments.of(Order.class, "{\"total\":99999999999}", "total", "cannot be read as int"),
				Arguments.of(Order.class, "{\"state\":\"s3cr3t\"}", "state", "cannot be read as " + NAME + "$State"),
				Arguments.of(Required.class, "{\"id\":\"s3cr3t\"}", "total",
						"is missing or null, but must be a java.lang.Integer"),
				Arguments.of(NonNull.class, "{\"id\":null,\"name\":\"s3cr3t\"}", "id",
						"is missing or null, but must be a java.lang.String"),
				Arguments.of(Holder.class, "{\"shape\":{\"kind\":\"s3cr3t\"}}", "shape",
						"does not select a subtype of " + NAME + "$Shape: known type ids = [circle, square] "
								+ "(for POJO property 'shape')"),
				Arguments.of(Holder.class, "{\"shape\":{\"id\":\"s3cr3t\"}}", "shape",
						"has no type id, which selects the subtype of " + NAME
								+ "$Shape: missing type id property 'kind' (for POJO property 'shape')"),
				Arguments.of(Checked.class, "{\"picky\":{\"id\":\"s3cr3t\"}}", "picky",
						"cannot be read as " + NAME + "$Picky (java.lang.IllegalStateException at " + NAME
								+ "$Picky.<init>(UnreadableEventTests.java:"),
				Arguments.of(Checked.class, "{\"strict\":{\"id\":\"s3cr3t\"}}", "strict",
						"cannot be read as " + NAME + "$Strict (java.lang.NullPointerException at " + NAME
								+ "$Strict.<init>(UnreadableEventTests.java:"),
				Arguments.of(Checked.class, "{\"set\":{\"id\":\"s3cr3t\"}}", "set.id",
						"cannot be read as the type of its property (java.lang.IllegalArgumentException at " + NAME
								+ "$Setter.setId(UnreadableEventTests.java:"),
				Arguments.of(Checked.class, "{\"rude\":\"s3cr3t\"}", "rude",
						"cannot be read as the type of its property (java.lang.IllegalStateException at " + NAME
								+ "$RudeDeserializer.deserialize(UnreadableEventTests.java:"));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void saysWhatIsWrongInEvent(Class<?> type, String json, String path, String reason) {
		assertThat(problem(ResolvableType.forClass(type), json))
			.startsWith("The event cannot be read as " + type.getName() + ": the property \"" + path + "\" " + reason)
			.doesNotContain(SECRET, "99999999999");
	}

	@ParameterizedTest
	@MethodSource("faults")
	void saysWhatIsWrongInDetail(Class<?> type, String json, String path, String reason) {
		ResolvableType event = ResolvableType.forClassWithGenerics(BusEvent.class, type);
		for (String detail : List.of(json, this.mapper.writeValueAsString(json))) {
			String sample = PayloadKind.BUS_EVENT.shortest().replace("\"detail\": {}", "\"detail\": " + detail);
			assertThat(problem(event, sample))
				.startsWith("The event cannot be read as " + event + ": in its detail, the property \"" + path + "\" "
						+ reason)
				.doesNotContain(SECRET, "99999999999");
		}
	}

	@ParameterizedTest
	@MethodSource("faults")
	void saysWhatIsWrongInItem(Class<?> type, String json, String path, String reason) {
		String image = attribute(this.mapper.readTree(json)).replaceFirst("^\\{\"M\":(.*)}$", "$1");
		ChangeBatch batch = new ChangeReader(this.mapper, ResolvableType.forClass(type), null)
			.read(Events.batch(Events.record("INSERT", 1, "a", "\"NewImage\":" + image)));
		assertThat(batch.unreadable()).isNotNull();
		assertThat(batch.unreadable().problem())
			.contains("cannot be read: in NewImage, the attribute \"" + path + "\" " + reason)
			.endsWith(", for " + type.getName())
			.doesNotContain(SECRET, "99999999999");
	}

	@Test
	void saysWhatIsWrongWhenMapperDoesNotWrapExceptions() {
		JsonMapper unwrapping = this.mapper.rebuild().disable(DeserializationFeature.WRAP_EXCEPTIONS).build();
		for (Class<?> type : List.of(Picky.class, Setter.class)) {
			assertThat(problem(unwrapping, ResolvableType.forClass(type), "{\"id\":\"s3cr3t\"}"))
				.startsWith("The event cannot be read as " + type.getName() + ": ")
				.contains(" cannot be read as ", "Exception at " + type.getName())
				.doesNotContain(SECRET);
		}
	}

	@Test
	void explainsDetailThatSchedulerSendsAsText() {
		String event = PayloadKind.SCHEDULED_EVENT.shortest().replace("\"detail\": {}", "\"detail\": \"{}\"");
		String hint = ", because it is JSON in a text, as EventBridge Scheduler sends it: accept BusEvent<T>, which reads both";
		assertThat(problem(ResolvableType.forClass(ScheduledEvent.class), event))
			.startsWith("The event cannot be read as " + ScheduledEvent.class.getName()
					+ ": the property \"detail\" cannot be read as java.util.")
			.endsWith(hint);
		assertThat(problem(JsonMapper.shared(), ResolvableType.forClass(WithMap.class), event))
			.startsWith("The event cannot be read as " + NAME
					+ "$WithMap: the property \"detail\" cannot be read as java.util.")
			.endsWith(hint);
		assertThat(problem(ResolvableType.forClass(ScheduledEvent.class), event.replace("\"{}\"", "[\"s3cr3t\"]")))
			.endsWith("the property \"detail\" cannot be read as java.util.LinkedHashMap");
	}

	@Test
	void namesPropertyOfAwsEvent() {
		assertThat(problem(ResolvableType.forClass(ScheduledEvent.class), "{\"time\":\"s3cr3t\"}"))
			.startsWith("The event cannot be read as " + ScheduledEvent.class.getName()
					+ ": the property \"time\" cannot be read")
			.doesNotContain(SECRET);
		assertThat(problem(ResolvableType.forClass(ScheduledEvent.class), "{\"resources\":[\"a\",{\"s3cr3t\":1}]}"))
			.endsWith("the property \"resources[1]\" cannot be read as java.lang.String");
		assertThat(problem(ResolvableType.forClass(ScheduledEvent.class), "{\"time\":s3cr3t"))
			.endsWith(": it is not well-formed JSON");
	}

	@Test
	void describesWholeEvent() {
		for (Class<?> type : List.of(JsonNode.class, Map.class, Address.class)) {
			ResolvableType resolvable = ResolvableType.forClass(type);
			assertThat(problem(resolvable, "{} \"s3cr3t\"")).contains(": it is followed by more text")
				.doesNotContain(SECRET);
			assertThat(problem(resolvable, "{\"city\":s3cr3t"))
				.contains(": it is not well-formed JSON (line 1, column ")
				.doesNotContain(SECRET);
			assertThat(problem(resolvable, " ")).contains("empty");
		}
		assertThat(problem(ResolvableType.forClass(Map.class), "\"s3cr3t\"")).contains(": it cannot be read as ")
			.doesNotContain(SECRET);
	}

	@Test
	void namesLimitOfMapper() {
		assertThat(problem(ResolvableType.forClass(JsonNode.class), "[".repeat(501) + "]".repeat(501))).contains(
				"it is beyond a limit of the reader: Document nesting depth (501) exceeds the maximum allowed (500");
	}

	private String problem(ResolvableType type, String event) {
		return problem(this.mapper, type, event);
	}

	private static String problem(JsonMapper mapper, ResolvableType type, String event) {
		UnreadableEventException ex = catchThrowableOfType(UnreadableEventException.class,
				() -> new EventReaders(() -> mapper).forType(type).read(Events.bytes(event)));
		assertThat(ex).hasNoCause().hasNoSuppressedExceptions();
		return ex.getMessage();
	}

	/**
	 * Writes JSON as an attribute value.
	 */
	private static String attribute(JsonNode json) {
		if (json.isObject()) {
			StringBuilder members = new StringBuilder();
			json.properties()
				.forEach((member) -> members.append(members.isEmpty() ? "" : ",")
					.append('"')
					.append(member.getKey())
					.append("\":")
					.append(attribute(member.getValue())));
			return "{\"M\":{" + members + "}}";
		}
		if (json.isNull()) {
			return "{\"NULL\":true}";
		}
		return json.isNumber() ? "{\"N\":\"" + json + "\"}" : "{\"S\":" + json + "}";
	}

	enum State {

		PAID

	}

	record Address(String city) {

	}

	record Order(int total, Address address, Map<String, Integer> counts, State state) {

	}

	record Required(String id, @JsonProperty(required = true) Integer total) {

	}

	/**
	 * Rejects null as a Kotlin class does.
	 */
	record NonNull(@JsonSetter(nulls = Nulls.FAIL) String id, String name) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Circle.class, name = "circle"),
			@JsonSubTypes.Type(value = Square.class, name = "square") })
	sealed interface Shape {

	}

	record Circle(String id) implements Shape {

	}

	record Square(String id) implements Shape {

	}

	record Holder(Shape shape) {

	}

	record Picky(String id) {

		Picky {
			throw new IllegalStateException("bad " + id);
		}

	}

	record Strict(String id, Object other) {

		Strict {
			Objects.requireNonNull(other, "bad " + id);
		}

	}

	static class Setter {

		public void setId(String id) {
			throw new IllegalArgumentException("bad " + id);
		}

	}

	@JsonDeserialize(using = RudeDeserializer.class)
	static class Rude {

	}

	static class RudeDeserializer extends ValueDeserializer<Rude> {

		@Override
		public Rude deserialize(JsonParser parser, DeserializationContext context) {
			throw new IllegalStateException("bad " + parser.getString());
		}

	}

	record Checked(Picky picky, Strict strict, Setter set, Rude rude) {

	}

	record WithMap(String id, String source, @JsonProperty("detail-type") String detailType, String account,
			String time, String region, List<String> resources, Map<String, Object> detail) {

	}

}
