package io.jets.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs handle records of streams.
 *
 * @param deadlineMargin How much of a function's time-out to leave: with less than that,
 * no further record is started, and the rest of the batch is delivered again.
 */
@ConfigurationProperties("jets.stream")
record JetsStreamProperties(@DefaultValue("1s") Duration deadlineMargin) {

	JetsStreamProperties {
		if (deadlineMargin.isNegative()) {
			throw new IllegalArgumentException("jets.stream.deadline-margin is a duration of 0 or more, such as 1s");
		}
	}

}
