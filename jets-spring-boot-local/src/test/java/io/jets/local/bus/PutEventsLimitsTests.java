package io.jets.local.bus;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PutEventsLimitsTests {

	@ParameterizedTest
	@CsvSource({ ",T,{},Source", "'',T,{},Source", "s,,{},DetailType", "s,'',{},DetailType", "s,T,,Detail" })
	void requiresSourceDetailTypeAndDetail(String source, String detailType, String detail, String missing) {
		assertThat(PutEventsLimits.check(entry(source, detailType, detail)))
			.isEqualTo(PutEventsResult.rejected("InvalidArgument",
					"Parameter %1$s is not valid. Reason: %1$s is a required argument.".formatted(missing)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "text", "\"text\"", "[]", "1", "null", "{", "{\"a\":1,}", "{} {}", "{\"a\":01}", " " })
	void requiresObjectAsDetail(String detail) {
		assertThat(PutEventsLimits.check(entry("s", "T", detail)))
			.isEqualTo(PutEventsResult.rejected("MalformedDetail", "Detail is malformed."));
	}

	@Test
	void acceptsValidEntry() {
		assertThat(PutEventsLimits.check(entry("s", "T", " {\"a\":{\"b\":[1,null]}} "))).isNull();
	}

	@Test
	void limitsDetailType() {
		assertThat(PutEventsLimits.check(entry("s", "T".repeat(128), "{}"))).isNull();
		assertThat(PutEventsLimits.check(entry("s", "T".repeat(129), "{}")).errorCode()).isEqualTo("InvalidArgument");
	}

	@Test
	void acceptsOneToTenEntries() {
		assertThatNoException().isThrownBy(() -> PutEventsLimits.check(Collections.nCopies(10, entry("s", "T", "{}"))));
		assertThatExceptionOfType(InvalidPutEventsException.class)
			.isThrownBy(() -> PutEventsLimits.check(Collections.nCopies(11, entry("s", "T", "{}"))))
			.withMessageEndingWith(
					"at 'entries' failed to satisfy constraint: Member must have length less than or " + "equal to 10");
		assertThatExceptionOfType(InvalidPutEventsException.class).isThrownBy(() -> PutEventsLimits.check(List.of()));
	}

	@Test
	void limitsTotalSizeOfEntriesToOneMegabyte() {
		// 1 + 1 for the source and detail type, 14 for the time, 2 for a resource in
		// UTF-8
		String detail = "x".repeat(1024 * 1024 - 18);
		PutEventsEntry fits = new PutEventsEntry("s", "T", detail, null, Instant.EPOCH, List.of("é"));
		assertThatNoException().isThrownBy(() -> PutEventsLimits.check(List.of(fits)));
		assertThatExceptionOfType(InvalidPutEventsException.class)
			.isThrownBy(() -> PutEventsLimits.check(List.of(fits, entry("s", null, null))))
			.withMessage("Total size of the entries in the request is over the limit.");
	}

	private static PutEventsEntry entry(String source, String detailType, String detail) {
		return new PutEventsEntry(source, detailType, detail, null, null, List.of());
	}

}
