package io.jets.function.observe;

import java.time.Instant;

import io.jets.function.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link BatchFacts}.
 */
class BatchFactsTests {

	@Test
	void countsRecordsAndReadsTimeOfLast() {
		assertThat(BatchFacts.of(Events
			.bytes("""
					{"a": {"Records": []}, "Records": [
					  {"dynamodb": {"Keys": {"id": {"N": "1"}}, "ApproximateCreationDateTime": 1550272600, "SizeBytes": 1}},
					  {"eventID": "2", "dynamodb": {"ApproximateCreationDateTime": 1550272601}, "userIdentity": {"type": "x"}},
					  {"eventID": "3", "dynamodb": {"a": [{"ApproximateCreationDateTime": 1}], "ApproximateCreationDateTime": 1.5502725995E9}}]}""")))
			.isEqualTo(new BatchFacts(3, Instant.parse("2019-02-15T23:16:39.500Z")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "42", "[]", "{}", "{\"Records\": 1}", "{\"Records\": [1]}", "{\"Records\": []}" })
	void isEmptyForOtherEvents(String event) {
		assertThat(BatchFacts.of(Events.bytes(event))).isEqualTo(BatchFacts.NONE);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{}", "{\"dynamodb\": 1}", "{\"dynamodb\": {\"ApproximateCreationDateTime\": \"today\"}}" })
	void hasNoTimeIfLastRecordHasNone(String record) {
		assertThat(BatchFacts.of(Events.bytes("{\"Records\": [" + record + "]}"))).isEqualTo(new BatchFacts(1, null));
	}

	@Test
	void readsMalformedBatchAsFarAsPossible() {
		assertThat(BatchFacts.of(Events.bytes("{\"Records\": [{}, {\"a\": ")).records()).isEqualTo(2);
	}

}
