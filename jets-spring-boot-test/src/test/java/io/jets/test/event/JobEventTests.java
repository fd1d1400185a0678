package io.jets.test.event;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link JobEvent}.
 */
class JobEventTests {

	private static final String ENVELOPE = """
			{ "source": "a", "detail-type": "b", "detail": { "total": 1.50, "tags": ["x"] }, "name": "Zoë" }""";

	@Test
	void returnsEventAsItWasWritten() {
		JobEvent event = JobEvent.of("paid", ENVELOPE);
		assertThat(event.name()).isEqualTo("paid");
		assertThat(event.json()).isEqualTo(ENVELOPE);
		assertThat(event.bytes()).asString(StandardCharsets.UTF_8).isEqualTo(ENVELOPE);
		assertThat(event.tree().at("/detail/tags/0").asString()).isEqualTo("x");
		assertThat(event).hasToString("paid")
			.isEqualTo(JobEvent.of("paid", ENVELOPE))
			.hasSameHashCodeAs(JobEvent.of("paid", ENVELOPE))
			.isNotEqualTo(JobEvent.of("paid", ENVELOPE + " "))
			.isNotEqualTo(JobEvent.of("other", ENVELOPE));
	}

	@Test
	void acceptsBatch() {
		assertThat(JobEvent.of("batch", "{\"Records\": []}").tree().has("Records")).isTrue();
	}

	@Test
	void changesValues() {
		JobEvent event = JobEvent.of("paid", ENVELOPE)
			.with("/source", "c")
			.with("/detail/total", 2)
			.with("/detail/tags/0", "y")
			.with("/detail/customer/name", "Ada");
		assertThat(event.tree()).isEqualTo(JobEvent.of("expected", """
				{ "source": "c", "detail-type": "b", "name": "Zoë",
				  "detail": { "total": 2, "tags": ["y"], "customer": { "name": "Ada" } } }""").tree());
		assertThat(event.name()).isEqualTo("paid");
	}

	@Test
	void keepsDigitsOfNumbers() {
		String numbers = "[1.50,12345678901234567890.12345678901234567890,0.10,98765432109876543210]";
		JobEvent event = JobEvent.of("paid",
				"{\"source\":\"a\",\"detail-type\":\"b\",\"detail\":{\"all\":" + numbers + "}}");
		assertThat(event.with("/source", "c").json()).contains(numbers);
		assertThat(event.with("/detail/all/0", new BigDecimal("2.00")).json()).contains("[2.00,1234");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/source/x", "/detail/tags/1", "/detail/tags/x", "/detail/tags/1/y", "" })
	void rejectsPointerToNoValue(String pointer) {
		assertThatIllegalArgumentException().isThrownBy(() -> JobEvent.of("paid", ENVELOPE).with(pointer, "x"))
			.withMessageStartingWith("\"" + pointer + "\" leads to no value of the event paid: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "{}", "7", "{\"detail\": {}}", "{\"Records\": {}}",
			"{\"source\": \"a\", \"detail\": {}}" })
	void rejectsWhatNoFunctionGets(String json) {
		assertThatIllegalArgumentException().isThrownBy(() -> JobEvent.of("events/paid.json", json))
			.withMessageStartingWith("events/paid.json is not an event as a function gets it: write a batch");
	}

	@Test
	void namesLineOfInvalidJson() {
		assertThatIllegalArgumentException().isThrownBy(() -> JobEvent.of("events/paid.json", "{\n\"source\" 7 }"))
			.withMessageStartingWith("events/paid.json is not JSON: ")
			.withMessageEndingWith("(line 2)");
	}

}
