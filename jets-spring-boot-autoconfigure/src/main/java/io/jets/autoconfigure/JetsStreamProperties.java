package io.jets.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Settings for jobs that handle stream records. They are not bound as a bean, which would
 * cost start-up time.
 *
 * @param deadlineMargin Time to leave before a function's timeout. With less time left,
 * no further record is handled, and the rest of the batch is delivered again.
 */
@ConfigurationProperties("jets.stream")
record JetsStreamProperties(@DefaultValue(JetsStreamProperties.DEFAULT_MARGIN) Duration deadlineMargin) {

	static final String DEFAULT_MARGIN = "1s";

	private static final String DEADLINE_MARGIN = "jets.stream.deadline-margin";

	static JetsStreamProperties read(Environment environment) {
		Duration margin = margin(environment);
		if (margin.isNegative()) {
			throw invalid(environment.getProperty(DEADLINE_MARGIN), null);
		}
		return new JetsStreamProperties(margin);
	}

	private static Duration margin(Environment environment) {
		String text;
		try {
			String property = environment.getProperty(DEADLINE_MARGIN);
			if (property == null) {
				// Without the classes that parse durations
				return Duration.ofSeconds(1);
			}
			text = property;
		}
		catch (PlaceholderResolutionException ex) {
			throw new IllegalArgumentException(DEADLINE_MARGIN + ": " + ex.getMessage(), ex);
		}
		try {
			return DurationStyle.detectAndParse(text);
		}
		catch (IllegalArgumentException ex) {
			throw invalid(text, ex);
		}
	}

	private static IllegalArgumentException invalid(@Nullable String text, @Nullable Throwable cause) {
		return new IllegalArgumentException(DEADLINE_MARGIN + " = \"" + text
				+ "\" is not a duration of 0 or more. Write one such as " + DEFAULT_MARGIN, cause);
	}

}
