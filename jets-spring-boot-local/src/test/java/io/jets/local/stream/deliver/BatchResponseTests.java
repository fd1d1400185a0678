package io.jets.local.stream.deliver;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BatchResponseTests {

	// 9 is less than 10 as a number, but not as text
	private final Batch batch = TestRecords.batch("9", "10", "11", "1000000000000000000000");

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}",
			"{\"other\":1}" })
	void isSuccess(String response) {
		assertThat(restartAt(response)).isEqualTo(this.batch.size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
			"{\"batchItemFailures\":[{\"itemIdentifier\":null}]}", "{\"batchItemFailures\":[{\"item\":\"9\"}]}",
			"{\"batchItemFailures\":[{}]}", "{\"batchItemFailures\":[null]}",
			"{\"batchItemFailures\":[{\"itemIdentifier\":\"12\"}]}",
			"{\"batchItemFailures\":[{\"itemIdentifier\":\"11\"},{\"itemIdentifier\":\"\"}]}",
			"{\"batchItemFailures\":\"9\"}", "\"OK\"", "[]", "no JSON" })
	void isFailureOfWholeBatch(String response) {
		assertThatIllegalArgumentException().isThrownBy(() -> restartAt(response));
	}

	@Test
	void restartsAtLowestSequenceNumber() {
		assertThat(restartAt("""
				{"batchItemFailures":[{"itemIdentifier":"1000000000000000000000"},
					{"itemIdentifier":"10"},{"itemIdentifier":"11"}]}""")).isEqualTo(1);
		assertThat(restartAt("""
				{"batchItemFailures":[{"itemIdentifier":"10"},{"itemIdentifier":"9"}]}""")).isZero();
	}

	@Test
	void namesIdentifierThatIsNotInBatch() {
		assertThatIllegalArgumentException().isThrownBy(() -> restartAt("""
				{"batchItemFailures":[{"itemIdentifier":"12"}]}"""))
			.withMessage("itemIdentifier '12' is not a sequence number of the batch");
	}

	private int restartAt(String response) {
		return new BatchResponse().restartAt(response.getBytes(StandardCharsets.UTF_8), this.batch);
	}

}
