package io.jets.check;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that AWS takes.
 *
 * @param smallest the smallest number
 * @param largest the largest number
 * @param endless whether {@code -1} says "no limit"
 */
record Range(long smallest, long largest, boolean endless) {

	private static final long NO_LIMIT = -1;

	Range(long smallest, long largest) {
		this(smallest, largest, false);
	}

	void check(SettingFaults faults, String attribute, @Nullable Integer number) {
		if (number != null && !takes(number)) {
			faults.on(attribute, number.toString())
				.add("AWS takes %s".formatted(describe("")),
						"Write a whole number from %d to %d%s".formatted(this.smallest, this.largest, orNoLimit()));
		}
	}

	void check(SettingFaults faults, String attribute, @Nullable Duration duration) {
		if (duration == null) {
			return;
		}
		if (duration.getNano() != 0) {
			faults.on(attribute, duration.toString())
				.add("AWS counts whole seconds",
						"Write %s = \"%d\"".formatted(attribute, clamp(duration.plusMillis(999).toSeconds())));
		}
		else if (!takes(duration.toSeconds())) {
			faults.on(attribute, duration.toSeconds() + " seconds")
				.add("AWS takes %s".formatted(describe(" seconds")),
						"Write a duration from %d to %d seconds%s".formatted(this.smallest, this.largest, orNoLimit()));
		}
	}

	private boolean takes(long number) {
		return (number >= this.smallest && number <= this.largest) || (this.endless && number == NO_LIMIT);
	}

	private long clamp(long number) {
		return Math.max(this.smallest, Math.min(this.largest, number));
	}

	private String describe(String unit) {
		return "%d to %d%s%s".formatted(this.smallest, this.largest, unit, this.endless ? ", or -1" : "");
	}

	private String orNoLimit() {
		return this.endless ? ", or -1 for no limit" : "";
	}

}
