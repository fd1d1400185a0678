package io.jets.function.payload;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jets.event.BusEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link BusEventReader}.
 */
class BusEventReaderTests {

	private static final String STATE_CHANGE = """
			{ "version": "0", "id": "7bf73129-1428-4cd3-a780-95db273d1602",
			  "detail-type": "EC2 Instance State-change Notification", "source": "aws.ec2",
			  "account": "123456789012", "time": "2026-11-11T21:29:54Z", "region": "us-east-1",
			  "resources": ["arn:aws:ec2:us-east-1:123456789012:instance/i-abcd1111"],
			  "detail": { "instance-id": "i-abcd1111", "state": "pending", "load": 1.10 } }""";

	private static final String SCHEDULED = """
			{ "version": "0", "account": "123456789012", "region": "us-east-1", "detail": {},
			  "detail-type": "Scheduled Event", "source": "aws.events", "time": "2026-01-01T00:00:00Z",
			  "id": "cdc73f9d-aea9-11e3-9d5a-835b769c0d9c",
			  "resources": ["arn:aws:events:us-east-1:123456789012:rule/my-schedule"] }""";

	private static final String BY_SCHEDULER = """
			{ "version": "0", "id": "d8dba4f9-6d97-4b6f-9a7a-7d2b0f6ed1c5", "detail-type": "Scheduled Event",
			  "source": "aws.scheduler", "account": "123456789012", "time": "2026-01-01T00:00:00Z",
			  "region": "us-east-1", "resources": ["arn:aws:scheduler:us-east-1:123456789012:schedule/default/s"],
			  "detail": "{}" }""";

	/**
	 * The event that EventBridge Scheduler sends for a schedule with a zone.
	 */
	private static final String BY_OUR_TEMPLATE = """
			{"version":"0","id":"d32c5kddcf5bb8c3","detail-type":"Scheduled Event","source":"aws.scheduler",\
			"account":"123456789012","time":"2026-01-01T00:00:00Z","region":"us-east-1",\
			"resources":["arn:aws:scheduler:us-east-1:123456789012:schedule/default/s"],"detail":{}}""";

	@Test
	void readsEachField() {
		BusEvent<StateChange> event = read(new ParameterizedTypeReference<BusEvent<StateChange>>() {
		}, STATE_CHANGE);
		assertThat(event).isEqualTo(new BusEvent<>("7bf73129-1428-4cd3-a780-95db273d1602", "aws.ec2",
				"EC2 Instance State-change Notification", "123456789012", Instant.parse("2026-11-11T21:29:54Z"),
				"us-east-1", List.of("arn:aws:ec2:us-east-1:123456789012:instance/i-abcd1111"),
				new StateChange("i-abcd1111", "pending")));
	}

	@Test
	void readsDetailIntoDeclaredType() {
		assertThat(read(new ParameterizedTypeReference<BusEvent<JsonNode>>() {
		}, STATE_CHANGE).detail().get("load").decimalValue()).hasToString("1.10");
		assertThat(read(new ParameterizedTypeReference<BusEvent<Map<String, Object>>>() {
		}, STATE_CHANGE).detail()).containsOnlyKeys("instance-id", "state", "load");
		assertThat(read(new ParameterizedTypeReference<BusEvent<@Nullable Void>>() {
		}, STATE_CHANGE).detail()).isNull();
		assertThat(read(new ParameterizedTypeReference<BusEvent<?>>() {
		}, STATE_CHANGE).detail()).isInstanceOf(Map.class);
		assertThat(read(new ParameterizedTypeReference<BusEvent<List<BigDecimal>>>() {
		}, STATE_CHANGE.replaceFirst("\\{ \"instance.*}", "[1.10, 2] }")).detail())
			.containsExactly(new BigDecimal("1.10"), BigDecimal.valueOf(2));
	}

	@Test
	void skipsDetailOfTypeVoid() {
		BusEvent<?> event = (BusEvent<?>) new EventReaders(JsonMapper::shared)
			.forType(ResolvableType.forClass(BusEvent.class))
			.read(STATE_CHANGE.getBytes(StandardCharsets.UTF_8));
		assertThat(event.detail()).isInstanceOf(Map.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { SCHEDULED, BY_SCHEDULER, BY_OUR_TEMPLATE })
	void readsEmptyDetailOfSchedule(String event) {
		BusEvent<@Nullable Void> scheduled = read(new ParameterizedTypeReference<BusEvent<@Nullable Void>>() {
		}, event);
		assertThat(scheduled.detailType()).isEqualTo("Scheduled Event");
		assertThat(scheduled.time()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
		assertThat(scheduled.resources()).hasSize(1);
		assertThat(scheduled.detail()).isNull();
		assertThat(read(new ParameterizedTypeReference<BusEvent<JsonNode>>() {
		}, event).detail()).hasToString("{}");
		assertThat(read(new ParameterizedTypeReference<BusEvent<Map<String, Object>>>() {
		}, event).detail()).isEmpty();
		assertThat(read(new ParameterizedTypeReference<BusEvent<StateChange>>() {
		}, event).detail()).isEqualTo(new StateChange(null, null));
	}

	@Test
	void parsesTextAsJsonUnlessTypeIsText() {
		String event = BY_SCHEDULER.replace("\"{}\"", "\"{\\\"state\\\":\\\"ok\\\"}\"");
		assertThat(read(new ParameterizedTypeReference<BusEvent<StateChange>>() {
		}, event).detail()).isEqualTo(new StateChange(null, "ok"));
		assertThat(read(new ParameterizedTypeReference<BusEvent<String>>() {
		}, event).detail()).isEqualTo("{\"state\":\"ok\"}");
	}

	@Test
	void readsPropertiesInAnyOrderAndSkipsUnknown() {
		BusEvent<StateChange> event = read(new ParameterizedTypeReference<BusEvent<StateChange>>() {
		}, """
				{"detail":{"state":"ok","more":{"id":"no"}},"x":[{"id":"no"}],"resources":["a",{"b":1},"c"],
				 "region":"r","time":"2026-01-01T00:00:00.5Z","account":"a","source":"s","detail-type":"t","id":"i"}""");
		assertThat(event).isEqualTo(new BusEvent<>("i", "s", "t", "a", Instant.parse("2026-01-01T00:00:00.500Z"), "r",
				List.of("a", "", "c"), new StateChange(null, "ok")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "id", "source", "detail-type", "account", "time", "region", "detail" })
	void namesMissingField(String field) {
		assertThat(problem(STATE_CHANGE.replace("\"" + field + "\"", "\"other\"")))
			.isEqualTo("it has no " + field + ", which every EventBridge event has");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			` `                                 | it is not a JSON object
			[]                                  | it is not a JSON object
			"text"                              | it is not a JSON object
			{                                   | it is not well-formed JSON (line 1, column 2)
			{"id":"1"                           | it is not well-formed JSON (line 1, column 10)
			""")
	void rejectsOtherJson(String event, String problem) {
		assertThat(problem(event)).isEqualTo(problem);
	}

	@Test
	void rejectsTextAfterEvent() {
		assertThat(problem(STATE_CHANGE + "{}")).isEqualTo("it is followed by more text");
		assertThat(problem(STATE_CHANGE + " secret")).startsWith("it is not well-formed JSON");
	}

	@Test
	void rejectsInvalidTime() {
		assertThat(problem(STATE_CHANGE.replace("2026-11-11T21:29:54Z", "secret")))
			.isEqualTo("its time is not an instant such as 2026-01-01T12:00:00Z");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"state":{"secret":1}} | in its detail, the property "state" cannot be read as java.lang.String (line 1, column
					"secret"               | in its detail, it is not well-formed JSON
					"{} secret"            | in its detail, it is not well-formed JSON
					["secret"]             | in its detail, it cannot be read as io.jets.function.payload.BusEventReaderTests$StateChange
					5                      | in its detail, it cannot be read as io.jets.function.payload.BusEventReaderTests$StateChange
					null                   | its detail is null
					"null"                 | its detail is null
					""")
	void rejectsUnsuitableDetailWithoutQuotingIt(String detail, String problem) {
		String event = SCHEDULED.replace("\"detail\": {}", "\"detail\": " + detail);
		assertThat(problem(event)).startsWith(problem).doesNotContain("secret");
	}

	private static String problem(String event) {
		ParameterizedTypeReference<BusEvent<StateChange>> type = new ParameterizedTypeReference<>() {
		};
		StringBuilder message = new StringBuilder();
		assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> read(type, event))
			.satisfies((ex) -> message.append(ex.getMessage()));
		String prefix = "The event cannot be read as io.jets.event.BusEvent<" + StateChange.class.getName() + ">: ";
		assertThat(message.toString()).startsWith(prefix);
		return message.substring(prefix.length());
	}

	@SuppressWarnings("unchecked") // The reader returns the type
	private static <T> T read(ParameterizedTypeReference<T> type, String event) {
		return (T) new EventReaders(JsonMapper::shared).forType(ResolvableType.forType(type))
			.read(event.getBytes(StandardCharsets.UTF_8));
	}

	record StateChange(@JsonProperty("instance-id") @Nullable String instanceId, @Nullable String state) {

	}

}
