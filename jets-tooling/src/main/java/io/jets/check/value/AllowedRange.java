package io.jets.check.value;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The range of numbers, or of whole seconds, that AWS accepts.
 *
 * @param smallest the smallest number
 * @param largest the largest number
 * @param endless whether {@code -1} means "no limit"
 */
public record AllowedRange(long smallest, long largest, boolean endless) {

	private static final long NO_LIMIT = -1;

	/**
	 * Creates a range without a number for "no limit".
	 * @param smallest the smallest number
	 * @param largest the largest number
	 */
	public AllowedRange(long smallest, long largest) {
		this(smallest, largest, false);
	}

	/**
	 * Checks a number.
	 * @param faults the attribute's faults
	 * @param attribute the attribute
	 * @param number the number, {@code null} if none was written
	 */
	public void check(SettingFaults faults, String attribute, @Nullable Integer number) {
		if (number != null && !contains(number)) {
			faults.on(attribute, number.toString())
				.add("AWS accepts %s".formatted(describe("")),
						"Write a whole number from %d to %d%s".formatted(this.smallest, this.largest, orNoLimit()));
		}
	}

	/**
	 * Checks a duration.
	 * @param faults the attribute's faults
	 * @param attribute the attribute
	 * @param duration the duration, {@code null} if none was written
	 */
	public void check(SettingFaults faults, String attribute, @Nullable Duration duration) {
		if (duration == null) {
			return;
		}
		if (duration.getNano() != 0) {
			faults.on(attribute, duration.toString())
				.add("AWS accepts whole seconds only",
						"Write %s = \"%d\"".formatted(attribute, clamp(duration.plusMillis(999).toSeconds())));
		}
		else if (!contains(duration.toSeconds())) {
			faults.on(attribute, duration.toSeconds() + " seconds")
				.add("AWS accepts %s".formatted(describe(" seconds")),
						"Write a duration from %d to %d seconds%s".formatted(this.smallest, this.largest, orNoLimit()));
		}
	}

	private boolean contains(long number) {
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
