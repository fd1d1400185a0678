package io.jets.local.bus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class InputPathTests {

	private static final String EVENT = """
			{"id":"é","detail-type":"T","resources":["a","b"],"detail": { "n" : 1.50E+2 , "big":12345678901234567890.10,
			 "items":[{"sku":"x"}, {"sku":"y", "q":2}],"text":"\\u00e9\\n","none":null,"yes":true,"deep":{"n":-0}}}""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			$.id                 | "é"
			$.detail-type        | "T"
			$.detail.n           | 1.50E+2
			$.detail.big         | 12345678901234567890.10
			$.detail.text        | "\\u00e9\\n"
			$.detail.none        | null
			$.detail.yes         | true
			$.detail.deep        | {"n":-0}
			$.detail.deep.n      | -0
			$.detail.items[1]    | {"sku":"y", "q":2}
			$.detail.items[0].sku| "x"
			$.resources          | ["a","b"]
			$.resources[1]       | "b"
			$.resources[*]       | ["a", "b"]
			$.detail.items[*].sku| ["x", "y"]
			$.detail.deep.*      | [-0]
			$.detail.gone[*]     | []
			""")
	void extractsUnchangedPart(String path, String part) {
		assertThat(new InputPath(path).extract(EVENT)).isEqualTo(part);
	}

	@Test
	void keepsWholeEvent() {
		assertThat(new InputPath("$").extract(EVENT)).isEqualTo(EVENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "$.gone", "$.detail.gone.deeper", "$.resources[2]", "$.id.more" })
	void returnsNullWhenEventDoesNotHavePart(String path) {
		assertThat(new InputPath(path).extract(EVENT)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "detail", "$detail", "$.", "$..detail", "$['detail']", "$.items[-1]", "$.items[" })
	void rejectsUnsupportedPath(String path) {
		assertThatIllegalArgumentException().isThrownBy(() -> new InputPath(path))
			.withMessageContaining("$.detail.items[0].name");
	}

}
