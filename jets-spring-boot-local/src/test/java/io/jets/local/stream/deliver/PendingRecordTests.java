package io.jets.local.stream.deliver;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

import static org.assertj.core.api.Assertions.assertThat;

class PendingRecordTests {

	@Test
	void arrivesAtEndOfMinuteOrWhenReadIfTimeIsTruncated() {
		Instant minute = Instant.parse("2026-11-22T10:00:00Z");
		assertThat(arrival(minute, minute.plusSeconds(7))).isEqualTo(minute.plusSeconds(7));
		assertThat(arrival(minute, minute.plusSeconds(90))).isEqualTo(minute.plusMillis(59_999));
		assertThat(arrival(minute.plusSeconds(1), minute.plusSeconds(90))).isEqualTo(minute.plusSeconds(1));
	}

	private static Instant arrival(Instant created, Instant read) {
		Record record = Record.builder()
			.dynamodb((change) -> change.sequenceNumber("1").approximateCreationDateTime(created))
			.build();
		return PendingRecord.of(record, new byte[0], read, 0).arrival();
	}

}
