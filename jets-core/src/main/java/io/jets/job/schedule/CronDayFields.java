package io.jets.job.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * AWS's rule on the two day fields: exactly one of them is {@code ?}.
 */
final class CronDayFields {

	static final String RULE = "one of day-of-month and day-of-week must be ?";

	private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

	private CronDayFields() {
	}

	/**
	 * A cron that breaks the rule.
	 * @param fields its fields
	 * @return an exception that says what to write
	 */
	static InvalidScheduleException fault(List<String> fields) {
		String dayOfMonth = CronField.DAY_OF_MONTH.of(fields);
		String dayOfWeek = CronField.DAY_OF_WEEK.of(fields);
		if (dayOfMonth.equals("?")) {
			return new InvalidScheduleException("only one of day-of-month and day-of-week may be ?",
					"Write %s for each day", with(fields, "*", "?"));
		}
		if (dayOfWeek.equals("*")) {
			return new InvalidScheduleException(RULE, "Replace day-of-week by ?: write %s",
					with(fields, dayOfMonth, "?"));
		}
		if (dayOfMonth.equals("*")) {
			return new InvalidScheduleException(RULE, "Replace day-of-month by ?: write %s" + inNames(dayOfWeek),
					with(fields, "?", dayOfWeek));
		}
		return new InvalidScheduleException(RULE,
				"Write %s for the days of the month, %s for the days of the week, or both as two crons",
				with(fields, dayOfMonth, "?"), with(fields, "?", dayOfWeek));
	}

	/**
	 * Who writes 1-5 elsewhere means MON-FRI.
	 */
	private static String inNames(String dayOfWeek) {
		if (!dayOfWeek.matches("[1-7](-[1-7])?")) {
			return "";
		}
		String names = dayOfWeek.chars()
			.mapToObj((c) -> (c == '-') ? "-" : DAYS.get(c - '1'))
			.collect(Collectors.joining());
		return "; AWS's " + dayOfWeek + " is " + names;
	}

	/**
	 * A cron of other day fields.
	 * @param fields its fields
	 * @param dayOfMonth day-of-month
	 * @param dayOfWeek day-of-week
	 * @return the cron
	 */
	static String with(List<String> fields, String dayOfMonth, String dayOfWeek) {
		List<String> changed = new ArrayList<>(fields);
		changed.set(CronField.DAY_OF_MONTH.ordinal(), dayOfMonth);
		changed.set(CronField.DAY_OF_WEEK.ordinal(), dayOfWeek);
		return String.join(" ", changed);
	}

}
