package io.jets.job.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The local dates and times at which a cron fires, in any time zone.
 *
 * @param minutes the minutes of an hour
 * @param hours the hours of a day
 * @param days returns the days of a month, from 1
 * @param months the months of a year
 * @param years the years
 */
record CronCalendar(BitSet minutes, BitSet hours, Function<YearMonth, BitSet> days, BitSet months, BitSet years) {

	private static final int FIELDS = CronField.values().length;

	/**
	 * Reads a cron.
	 * @param text six fields separated by blanks
	 * @return the calendar
	 * @throws InvalidScheduleException if AWS would reject the cron
	 */
	static CronCalendar parse(String text) {
		if ("cron()".length() + text.length() > ScheduleExpression.MAXIMUM_LENGTH) {
			throw new InvalidScheduleException(
					"the cron is longer than the %d characters that AWS allows, cron() included"
						.formatted(ScheduleExpression.MAXIMUM_LENGTH),
					"Write a shorter cron, or several");
		}
		if (!text.equals(text.strip())) {
			throw new InvalidScheduleException("the cron has leading or trailing blanks", "Write it without blanks");
		}
		List<String> fields = CronField.split(text);
		if (fields.size() != FIELDS) {
			throw new InvalidScheduleException("a cron has six fields, this one has " + fields.size(),
					"Write minutes, hours, day-of-month, month, day-of-week and year, for instance %s", "0 12 * * ? *");
		}
		BitSet minutes = CronField.MINUTES.values(CronField.MINUTES.of(fields));
		BitSet hours = CronField.HOURS.values(CronField.HOURS.of(fields));
		BitSet months = CronField.MONTH.values(CronField.MONTH.of(fields));
		BitSet years = CronField.YEAR.values(CronField.YEAR.of(fields));
		return new CronCalendar(minutes, hours, CronDayField.parse(fields), months, years);
	}

	/**
	 * Returns the first date and time that is not before another.
	 * @param from the other, a whole minute
	 * @return the first or {@code null} if the cron does not fire again
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
		BitSet days = this.days.apply(month);
		for (int day = days.nextSetBit(start.getDayOfMonth()); day >= 0; day = days.nextSetBit(day + 1)) {
			LocalDate date = month.atDay(day);
			LocalTime time = timeFrom((day == start.getDayOfMonth()) ? start.toLocalTime() : LocalTime.MIDNIGHT);
			if (time != null) {
				return date.atTime(time);
			}
		}
		return null;
	}

	private @Nullable LocalTime timeFrom(LocalTime from) {
		int hour = this.hours.nextSetBit(from.getHour());
		if (hour < 0) {
			return null;
		}
		if (hour > from.getHour()) {
			return LocalTime.of(hour, this.minutes.nextSetBit(0));
		}
		int minute = this.minutes.nextSetBit(from.getMinute());
		if (minute >= 0) {
			return LocalTime.of(hour, minute);
		}
		int later = this.hours.nextSetBit(hour + 1);
		return (later >= 0) ? LocalTime.of(later, this.minutes.nextSetBit(0)) : null;
	}

}
