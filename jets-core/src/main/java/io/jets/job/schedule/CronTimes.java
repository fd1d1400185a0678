package io.jets.job.schedule;

import java.time.LocalTime;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * The times of day at which a cron fires.
 *
 * @param minutes the minutes
 * @param hours the hours
 */
record CronTimes(BitSet minutes, BitSet hours) {

	/**
	 * The first time of day that is not before a time.
	 * @param time the time, a whole minute
	 * @return the first time or {@code null} if there is none on that day
	 */
	@Nullable LocalTime from(LocalTime time) {
		int hour = this.hours.nextSetBit(time.getHour());
		if (hour < 0) {
			return null;
		}
		if (hour > time.getHour()) {
			return LocalTime.of(hour, this.minutes.nextSetBit(0));
		}
		int minute = this.minutes.nextSetBit(time.getMinute());
		if (minute >= 0) {
			return LocalTime.of(hour, minute);
		}
		int later = this.hours.nextSetBit(hour + 1);
		return (later >= 0) ? LocalTime.of(later, this.minutes.nextSetBit(0)) : null;
	}

}
