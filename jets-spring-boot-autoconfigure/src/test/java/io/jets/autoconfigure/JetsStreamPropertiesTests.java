package io.jets.autoconfigure;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.PlaceholderResolutionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JetsStreamPropertiesTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void usesMarginOfOneSecondByDefault() {
		assertThat(JetsStreamProperties.read(this.environment).deadlineMargin()).isEqualTo(Duration.ofSeconds(1));
	}

	@ParameterizedTest
	@CsvSource({ "500ms, PT0.5S", "PT2S, PT2S", "100, PT0.1S", "0, PT0S" })
	void readsMarginAsDuration(String text, Duration margin) {
		this.environment.setProperty("jets.stream.deadline-margin", text);
		assertThat(JetsStreamProperties.read(this.environment).deadlineMargin()).isEqualTo(margin);
	}

	@ParameterizedTest
	@ValueSource(strings = { "soon", "-1s", "" })
	void reportsInvalidDurationWithPropertyAndValue(String text) {
		this.environment.setProperty("jets.stream.deadline-margin", text);
		assertThatIllegalArgumentException().isThrownBy(() -> JetsStreamProperties.read(this.environment))
			.withMessage("jets.stream.deadline-margin = \"" + text
					+ "\" is not a duration of 0 or more. Write one such as 1s");
	}

	@Test
	void keepsCause() {
		this.environment.setProperty("jets.stream.deadline-margin", "soon");
		assertThatIllegalArgumentException().isThrownBy(() -> JetsStreamProperties.read(this.environment))
			.havingCause()
			.withMessageContaining("soon");
	}

	@Test
	void reportsUnresolvablePlaceholder() {
		this.environment.setProperty("jets.stream.deadline-margin", "${missing.margin}");
		assertThatIllegalArgumentException().isThrownBy(() -> JetsStreamProperties.read(this.environment))
			.withMessageContainingAll("jets.stream.deadline-margin", "missing.margin")
			.withCauseInstanceOf(PlaceholderResolutionException.class);
	}

}
