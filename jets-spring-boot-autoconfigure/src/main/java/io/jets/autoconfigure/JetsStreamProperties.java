package io.jets.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/**
 * How jobs handle records of streams. No bean: binding one takes time at start.
 *
 * @param deadlineMargin How much of a function's time-out to leave: with less than that,
 * no further record is started, and the rest of the batch is delivered again.
 */
@ConfigurationProperties("jets.stream")
record JetsStreamProperties(@DefaultValue("1s") Duration deadlineMargin) {

	private static final String DEADLINE_MARGIN = "jets.stream.deadline-margin";

	private static final String INVALID = DEADLINE_MARGIN + " is a duration of 0 or more, such as 1s";

	JetsStreamProperties {
		if (deadlineMargin.isNegative()) {
			throw new IllegalArgumentException(INVALID);
		}
	}

	static JetsStreamProperties read(Environment environment) {
		try {
			return new JetsStreamProperties(
					DurationStyle.detectAndParse(environment.getProperty(DEADLINE_MARGIN, "1s")));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(INVALID);
		}
	}

}
