package io.jets.maven;

import java.time.LocalDateTime;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link OutputTimestamp}.
 */
class OutputTimestampTests {

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-21T01:02:04Z", "2026-11-21T03:02:04+02:00", "1795222924" })
	void parsesFormatsOfMaven(String text) throws MojoFailureException {
		assertThat(OutputTimestamp.parse(text).time()).isEqualTo(LocalDateTime.of(2026, 11, 21, 1, 2, 4));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "x", "0" })
	void returnsConstantWhenNotConfigured(String text) throws MojoFailureException {
		assertThat(OutputTimestamp.parse(text).time()).isEqualTo(LocalDateTime.of(1980, 1, 2, 0, 0));
	}

	@Test
	void rejectsOtherText() {
		assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> OutputTimestamp.parse("yesterday"))
			.withMessage("project.build.outputTimestamp is \"yesterday\". Write a time such as 2026-11-21T00:00:00Z, "
					+ "or seconds since 1970");
	}

}
