package io.jets.job.schedule;

import java.time.Duration;
import java.util.Locale;

/**
 * A unit that AWS's rates take.
 */
enum RateUnit {

	MINUTE(Duration.ofMinutes(1)),

	HOUR(Duration.ofHours(1)),

	/**
	 * 24 hours on the clock, also where the clocks change.
	 */
	DAY(Duration.ofHours(24));

	private final Duration duration;

	RateUnit(Duration duration) {
		this.duration = duration;
	}

	Duration duration() {
		return this.duration;
	}

	/**
	 * A rate as AWS wants it: singular with 1, else plural.
	 * @param value how many of this unit
	 * @return the rate
	 */
	String rate(long value) {
		return value + " " + name().toLowerCase(Locale.ROOT) + ((value != 1) ? "s" : "");
	}

}
