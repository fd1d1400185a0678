package io.jets.function.idempotent;

import io.jets.function.json.TreeNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link CanonicalJson}.
 */
class CanonicalJsonTests {

	@Test
	void hashesTextWithItsQuotes() {
		// printf '"a"' | sha256sum
		assertThat(sha256("\"a\"")).isEqualTo("ac8d8342bbb2362d13f0a559a3621bb407011368895164b628a54f7fc33fc43c");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = { "{\"b\": 1, \"a\": [1, {}]} | {\"a\":[1,{}],\"b\":1}",
			"1 | 1.0", "100 | 1E2", "0 | 0.00", "\"\\u0061\" | \"a\"", "[] | [ ]", "true | true" })
	void isEqualForEqualValues(String one, String other) {
		assertThat(sha256(one)).isEqualTo(sha256(other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			value = { "1 | \"1\"", "[1, 2] | [2, 1]", "{} | []", "{\"a\": {\"b\": 1}} | {\"a\": {}, \"b\": 1}",
					"[\"a,b\"] | [\"a\", \"b\"]", "[[1], 2] | [[1, 2]]",
					"12345678901234567890.1 | 12345678901234567890.2" })
	void differsForOtherValues(String one, String other) {
		assertThat(sha256(one)).isNotEqualTo(sha256(other));
	}

	private static String sha256(String json) {
		return CanonicalJson.sha256(TreeNumbers.tree().readValue(json));
	}

}
