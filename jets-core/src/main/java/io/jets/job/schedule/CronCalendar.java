package io.jets.job.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * The local dates and times at which a cron fires, whatever the time zone.
 *
 * @param times the times of day
 * @param days the days of a month
 * @param months the months
 * @param years the years
 */
record CronCalendar(CronTimes times, CronDays days, BitSet months, BitSet years) {

	/**
	 * The first date and time that is not before another.
	 * @param from the other, a whole minute
	 * @return the first or {@code null} if there is none until the end of the years
	 */
	@Nullable LocalDateTime from(LocalDateTime from) {
		LocalDateTime start = from;
		for (YearMonth month = monthFrom(YearMonth.from(from)); month != null; month = monthFrom(month.plusMonths(1))) {
			if (month.isAfter(YearMonth.from(start))) {
				start = month.atDay(1).atStartOfDay();
			}
			LocalDateTime found = within(month, start);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private @Nullable YearMonth monthFrom(YearMonth from) {
		int year = this.years.nextSetBit(Math.max(from.getYear(), 0));
		int month = (year == from.getYear()) ? this.months.nextSetBit(from.getMonthValue()) : -1;
		if (month < 0) {
			year = (year == from.getYear()) ? this.years.nextSetBit(year + 1) : year;
			month = this.months.nextSetBit(1);
		}
		return (year >= 0) ? YearMonth.of(year, month) : null;
	}

	private @Nullable LocalDateTime within(YearMonth month, LocalDateTime start) {
		BitSet days = this.days.in(month);
		for (int day = days.nextSetBit(start.getDayOfMonth()); day >= 0; day = days.nextSetBit(day + 1)) {
			LocalDate date = month.atDay(day);
			LocalTime time = this.times.from((day == start.getDayOfMonth()) ? start.toLocalTime() : LocalTime.MIDNIGHT);
			if (time != null) {
				return date.atTime(time);
			}
		}
		return null;
	}

}
