package io.jets.local.stream.deliver;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.Record;

import static org.assertj.core.api.Assertions.assertThat;

class PendingRecordTests {

	@Test
	void arrivesAtEndOfMinuteOrWhenReadIfTimeIsTruncated() {
		Instant minute = Instant.parse("2026-11-22T10:00:00Z");
		assertThat(arrival("ddblocal", minute, minute.plusSeconds(7))).isEqualTo(minute.plusSeconds(7));
		assertThat(arrival("ddblocal", minute, minute.plusSeconds(90))).isEqualTo(minute.plusMillis(59_999));
		assertThat(arrival("ddblocal", minute.plusSeconds(1), minute.plusSeconds(90))).isEqualTo(minute.plusSeconds(1));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "eu-central-1")
	void arrivesWhenCreatedIfRecordIsNotOfDynamoDbLocal(String region) {
		Instant minute = Instant.parse("2026-11-22T10:00:00Z");
		assertThat(arrival(region, minute, minute.plusSeconds(90))).isEqualTo(minute);
	}

	private static Instant arrival(String region, Instant created, Instant read) {
		Record record = Record.builder()
			.awsRegion(region)
			.dynamodb((change) -> change.sequenceNumber("1").approximateCreationDateTime(created))
			.build();
		return PendingRecord.of(record, new byte[0], read, 0).arrival();
	}

}
