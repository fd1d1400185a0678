package io.jets.job.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the two day fields, exactly one of which must be {@code ?}.
 * <p>
 * Day-of-month has values, {@code L} (the last day), {@code L-3} (the third day before
 * the last), {@code LW} (the last weekday), {@code 15W} (the weekday nearest to the 15th,
 * within the month) and {@code L-3W}. A month without that day is skipped, with {@code W}
 * too.
 * <p>
 * Day-of-week has values, {@code L} (the last day of the week, Saturday), {@code 6L} (the
 * month's last Friday) and {@code 3#2} (the month's second Tuesday); 1 is Sunday. A month
 * without a fifth Tuesday is skipped.
 */
final class CronDayField {

	static final String RULE = "one of day-of-month and day-of-week must be ?";

	private static final Pattern LAST = Pattern.compile("L(-(?<before>[0-9]+))?(?<weekday>W)?");

	private static final int MAXIMUM_BEFORE_LAST = 30;

	private CronDayField() {
	}

	/**
	 * Reads the day fields.
	 * @param fields all fields of a cron
	 * @return returns the days of a month
	 */
	static Function<YearMonth, BitSet> parse(List<String> fields) {
		String dayOfMonth = CronField.DAY_OF_MONTH.of(fields);
		String dayOfWeek = CronField.DAY_OF_WEEK.of(fields);
		Function<YearMonth, BitSet> ofMonth = dayOfMonth.equals("?") ? null : dayOfMonth(dayOfMonth);
		Function<YearMonth, BitSet> ofWeek = dayOfWeek.equals("?") ? null : dayOfWeek(dayOfWeek);
		if (ofMonth != null && ofWeek == null) {
			return ofMonth;
		}
		if (ofMonth == null && ofWeek != null) {
			return ofWeek;
		}
		throw fault(fields, dayOfMonth, dayOfWeek);
	}

	private static Function<YearMonth, BitSet> dayOfMonth(String text) {
		CronField field = CronField.DAY_OF_MONTH;
		String upper = CronField.upperCase(text);
		Matcher last = LAST.matcher(upper);
		if (last.matches()) {
			int before = (last.group("before") != null) ? before(last.group("before")) : 0;
			return days((month) -> month.lengthOfMonth() - before, last.group("weekday") != null);
		}
		if (upper.matches("[0-9]+W")) {
			int day = field.value(text.substring(0, text.length() - 1));
			return days((month) -> day, true);
		}
		if (upper.matches("[0-9LW,/-]*[LW][0-9LW,/-]*")) {
			throw field.fault(text + " is not allowed, L, LW and a day with W cannot be combined with other values");
		}
		BitSet days = field.values(text);
		return (month) -> days.get(0, month.lengthOfMonth() + 1);
	}

	private static int before(String text) {
		int before = (text.length() <= 2) ? Integer.parseInt(text) : Integer.MAX_VALUE;
		if (before > MAXIMUM_BEFORE_LAST) {
			throw CronField.DAY_OF_MONTH.fault(text + " after L- is outside 0-" + MAXIMUM_BEFORE_LAST);
		}
		return before;
	}

	private static Function<YearMonth, BitSet> days(ToIntFunction<YearMonth> dayOfMonth, boolean nearestWeekday) {
		return (month) -> {
			int day = dayOfMonth.applyAsInt(month);
			if (!month.isValidDay(day)) {
				return new BitSet();
			}
			return day(nearestWeekday ? nearestWeekday(month.atDay(day)) : day);
		};
	}

	private static int nearestWeekday(LocalDate date) {
		int day = date.getDayOfMonth();
		if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
			return (day > 1) ? day - 1 : day + 2;
		}
		if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
			return (day < date.lengthOfMonth()) ? day + 1 : day - 2;
		}
		return day;
	}

	private static BitSet day(int day) {
		BitSet days = new BitSet();
		days.set(day);
		return days;
	}

	private static Function<YearMonth, BitSet> dayOfWeek(String text) {
		CronField field = CronField.DAY_OF_WEEK;
		String upper = CronField.upperCase(text);
		if (upper.equals("L")) {
			return weekly(field.values("SAT"));
		}
		if (upper.matches("([0-9]+|[A-Z]{3})L")) {
			int dayOfWeek = field.value(text.substring(0, text.length() - 1));
			return (month) -> nth(month, dayOfWeek, (month.lengthOfMonth() - first(month, dayOfWeek)) / 7 + 1);
		}
		if (upper.matches("([0-9]+|[A-Z]{3})#[0-9]+")) {
			int hash = text.indexOf('#');
			int dayOfWeek = field.value(text.substring(0, hash));
			String week = text.substring(hash + 1);
			if (!week.matches("[1-5]")) {
				throw field.fault(week + " after # is outside 1-5");
			}
			return (month) -> nth(month, dayOfWeek, Integer.parseInt(week));
		}
		if (text.contains("#")) {
			throw field.fault(text + " is not allowed, a day with # cannot be combined with other values");
		}
		if (upper.matches("(.*[,/-])?([0-9]+|[A-Z]{3})?L([,/-].*)?")) {
			throw field.fault(text + " is not allowed, L and a day with L cannot be combined with other values");
		}
		return weekly(field.values(text));
	}

	private static Function<YearMonth, BitSet> weekly(BitSet daysOfWeek) {
		return (month) -> {
			BitSet days = new BitSet();
			daysOfWeek.stream().forEach((dayOfWeek) -> {
				for (int day = first(month, dayOfWeek); day <= month.lengthOfMonth(); day += 7) {
					days.set(day);
				}
			});
			return days;
		};
	}

	private static BitSet nth(YearMonth month, int dayOfWeek, int week) {
		int day = first(month, dayOfWeek) + 7 * (week - 1);
		return (day <= month.lengthOfMonth()) ? day(day) : new BitSet();
	}

	/**
	 * Returns the first day of a month that is a Sunday (1), Monday (2) and so on.
	 */
	private static int first(YearMonth month, int dayOfWeek) {
		int ofTheFirst = month.atDay(1).getDayOfWeek().getValue() % 7 + 1;
		return 1 + Math.floorMod(dayOfWeek - ofTheFirst, 7);
	}

	private static InvalidScheduleException fault(List<String> fields, String dayOfMonth, String dayOfWeek) {
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
	 * Names the days, because 1-5 means MON-FRI in other grammars.
	 */
	private static String inNames(String dayOfWeek) {
		if (!dayOfWeek.matches("[1-7](-[1-7])?")) {
			return "";
		}
		String names = dayOfWeek.chars()
			.mapToObj((c) -> (c == '-') ? "-" : CronField.DAY_OF_WEEK.names().get(c - '1'))
			.collect(Collectors.joining());
		return "; " + dayOfWeek + " is " + names + " in an AWS cron";
	}

	/**
	 * Replaces the day fields of a cron.
	 * @param fields all fields of the cron
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
