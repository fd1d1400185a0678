package io.jets.function.stream;

import java.nio.charset.StandardCharsets;

import io.jets.function.Events;
import io.jets.function.payload.UnreadableEventException;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of events that fail as a whole because they are not a batch of records.
 */
class MalformedBatchTests {

	private static final String RECORD = Events.insert(1, "secret");

	private final ChangeReader reader = new ChangeReader(JsonMapper.shared(), ResolvableType.forClass(JsonNode.class),
			null);

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "{}", "[]", "null", "\"secret\"", "{\"records\":[]}", "{\"Records\":null}",
			"{\"Records\":{}}", "{\"Records\":\"secret\"}", "{\"Records\":[\"secret\"]}", "{\"Records\":[null]}",
			"{\"Records\":[[]]}", "{\"Records\":[]} {}", "{\"Records\":[]}{\"Records\":[]}" })
	void rejectsOtherJson(String event) {
		assertThatUnreadable(event)
			.withMessage("The event is not a batch of stream records: it has no array Records of objects");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{\"Records\":[", "{\"Records\":[]", "{\"Records\":[]} secret", "{\"Records\":[]}]",
			"{Records:[]}", "{\"Records\":[{\"eventID\":\"secret", "\u0000" })
	void rejectsMalformedJson(String event) {
		assertThatUnreadable(event).withMessage("The event is not well-formed JSON");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "\"\"", "[\"1\"]", "{\"SequenceNumber\":\"1\"}" })
	void rejectsRecordWithoutSequenceNumber(String number) {
		String bad = RECORD.replace("\"SequenceNumber\":\"1\"", "\"SequenceNumber\":" + number);
		assertThatUnreadable("{\"Records\":[" + RECORD + "," + bad + "]}")
			.withMessage("Record 1 of the event has no SequenceNumber");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"dynamodb\":null}", "{\"dynamodb\":[{\"SequenceNumber\":\"1\"}]}",
			"{\"SequenceNumber\":\"1\",\"dynamodb\":{}}" })
	void rejectsRecordWithoutChange(String record) {
		assertThatUnreadable("{\"Records\":[" + record + "]}")
			.withMessage("Record 0 of the event has no SequenceNumber");
	}

	@Test
	void rejectsEachTruncationOfBatch() {
		String event = "{\"Records\":[" + RECORD + "]}";
		for (int length = 0; length < event.length(); length++) {
			String truncated = event.substring(0, length);
			assertThatExceptionOfType(UnreadableEventException.class).as(truncated)
				.isThrownBy(() -> this.reader.read(truncated.getBytes(StandardCharsets.UTF_8)))
				.withMessageNotContaining("secret");
		}
	}

	private ThrowableAssertAlternative<UnreadableEventException> assertThatUnreadable(String event) {
		return assertThatExceptionOfType(UnreadableEventException.class)
			.isThrownBy(() -> this.reader.read(event.getBytes(StandardCharsets.UTF_8)))
			.withNoCause();
	}

}
