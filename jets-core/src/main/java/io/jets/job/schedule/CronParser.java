package io.jets.job.schedule;

import java.util.BitSet;
import java.util.List;

/**
 * Reads the six fields of a cron.
 */
final class CronParser {

	private static final int FIELDS = CronField.values().length;

	private CronParser() {
	}

	static CronCalendar parse(String text) {
		if ("cron()".length() + text.length() > ScheduleExpression.MAXIMUM_LENGTH) {
			throw new InvalidScheduleException(
					"the cron is longer than the %d characters that AWS allows, cron() included"
						.formatted(ScheduleExpression.MAXIMUM_LENGTH),
					"Write a shorter cron, or several");
		}
		if (!text.equals(text.strip())) {
			throw new InvalidScheduleException("there are blanks before or after the cron", "Write it without them");
		}
		List<String> fields = fields(text);
		if (fields.size() != FIELDS) {
			throw new InvalidScheduleException("a cron has six fields, this one has " + fields.size(),
					"Write minutes, hours, day-of-month, month, day-of-week and year, for instance %s", "0 12 * * ? *");
		}
		BitSet minutes = CronValues.parse(CronField.MINUTES, CronField.MINUTES.of(fields));
		BitSet hours = CronValues.parse(CronField.HOURS, CronField.HOURS.of(fields));
		BitSet months = CronValues.parse(CronField.MONTH, CronField.MONTH.of(fields));
		BitSet years = CronValues.parse(CronField.YEAR, CronField.YEAR.of(fields));
		CronDays days = days(fields);
		return new CronCalendar(new CronTimes(minutes, hours), days, months, years);
	}

	static List<String> fields(String text) {
		String bare = text.strip();
		return bare.isEmpty() ? List.of() : List.of(bare.split("[ \\t]+"));
	}

	private static CronDays days(List<String> fields) {
		String dayOfMonth = CronField.DAY_OF_MONTH.of(fields);
		String dayOfWeek = CronField.DAY_OF_WEEK.of(fields);
		CronDays ofMonth = dayOfMonth.equals("?") ? null : DayOfMonthField.parse(dayOfMonth);
		CronDays ofWeek = dayOfWeek.equals("?") ? null : DayOfWeekField.parse(dayOfWeek);
		if (ofMonth != null && ofWeek == null) {
			return ofMonth;
		}
		if (ofMonth == null && ofWeek != null) {
			return ofWeek;
		}
		throw CronDayFields.fault(fields);
	}

}
