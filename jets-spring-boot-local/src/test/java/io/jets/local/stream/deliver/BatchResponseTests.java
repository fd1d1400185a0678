package io.jets.local.stream.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.jets.local.failure.FailureHistory;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.RecordCounts;
import io.jets.local.journal.entry.RunError;
import io.jets.local.journal.entry.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BatchResponseTests {

	// 9 is less than 10 as a number, but not as text
	private final Batch batch = TestRecords.batch("9", "10", "11", "1000000000000000000000");

	private final FailureHistory failures = new FailureHistory();

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}",
			"{\"other\":1}" })
	void isSuccess(String response) {
		RunResult result = read(RunResult.Outcome.SUCCEEDED, response);
		assertThat(result.outcome()).isEqualTo(RunResult.Outcome.SUCCEEDED);
		assertThat(result.counts()).isEqualTo(new RecordCounts(4, 4, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
			"{\"batchItemFailures\":[{\"itemIdentifier\":null}]}", "{\"batchItemFailures\":[{\"item\":\"9\"}]}",
			"{\"batchItemFailures\":[{}]}", "{\"batchItemFailures\":[null]}",
			"{\"batchItemFailures\":[{\"itemIdentifier\":\"12\"}]}",
			"{\"batchItemFailures\":[{\"itemIdentifier\":\"11\"},{\"itemIdentifier\":\"\"}]}",
			"{\"batchItemFailures\":\"9\"}", "\"OK\"", "[]", "no JSON" })
	void isFailureOfWholeBatch(String response) {
		RunResult result = read(RunResult.Outcome.SUCCEEDED, response);
		assertThat(result.outcome()).isEqualTo(RunResult.Outcome.INVALID_RESPONSE);
		assertThat(result.counts()).isEqualTo(RecordCounts.failed(4));
		assertThat(result.error().text()).startsWith("Lambda cannot read the response");
		assertThat(result.repeated()).isFalse();
		assertThat(read(RunResult.Outcome.SUCCEEDED, response).repeated()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"batchItemFailures":[{"itemIdentifier":"1000000000000000000000"},{"itemIdentifier":"10"}]} | 2 | 1
			{ "batchItemFailures" : [ {"itemIdentifier":"10"}, {"itemIdentifier":"9"} ] }               | 2 | 0
			{"batchItemFailures":[{"itemIdentifier":"1000000000000000000000"}]}                         | 1 | 3
			""")
	void restartsAtLowestSequenceNumber(String response, int reported, int restart) {
		RunResult result = read(RunResult.Outcome.SUCCEEDED, response);
		assertThat(result.outcome()).isEqualTo(RunResult.Outcome.REPORTED);
		assertThat(result.reported()).isEqualTo(reported);
		assertThat(result.counts()).isEqualTo(new RecordCounts(4, restart, restart));
	}

	@Test
	void namesIdentifierThatIsNotInBatch() {
		assertThat(read(RunResult.Outcome.SUCCEEDED, """
				{"batchItemFailures":[{"itemIdentifier":"12"}]}""").error().text())
			.isEqualTo("Lambda cannot read the response, so that the whole batch counts as failed: "
					+ "itemIdentifier '12' is not a sequence number of the batch");
	}

	@ParameterizedTest
	@EnumSource(names = { "FAILED", "TIMED_OUT" })
	void isFailureOfWholeBatchWithoutResponse(RunResult.Outcome outcome) {
		RunResult result = read(outcome, "");
		assertThat(result.outcome()).isEqualTo(outcome);
		assertThat(result.counts()).isEqualTo(RecordCounts.failed(4));
	}

	@Test
	void keepsFailuresOfRecordsWhenResponseIsInvalid() {
		RunError record = RunError.of("no stock", false);
		RunResult result = new RunResult(RunResult.Outcome.SUCCEEDED, Duration.ZERO, Payload.NONE, 0, List.of(record),
				null);
		assertThat(new BatchResponse().read(result, new byte[] { '7' }, this.batch, this.failures).errors()).hasSize(2)
			.startsWith(record);
	}

	private RunResult read(RunResult.Outcome outcome, String response) {
		RunResult result = new RunResult(outcome, Duration.ZERO, Payload.NONE, 0, List.of(), null);
		return new BatchResponse().read(result, response.getBytes(StandardCharsets.UTF_8), this.batch, this.failures);
	}

}
