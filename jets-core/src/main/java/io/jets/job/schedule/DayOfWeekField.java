package io.jets.job.schedule;

import java.time.YearMonth;
import java.util.BitSet;

/**
 * Reads the day-of-week field, 1 is Sunday: values, {@code L} (the last day of the week,
 * Saturday), {@code 6L} (the month's last Friday) and {@code 3#2} (its second Tuesday). A
 * month that lacks a fifth Tuesday has none.
 */
final class DayOfWeekField {

	private static final CronField FIELD = CronField.DAY_OF_WEEK;

	private DayOfWeekField() {
	}

	static CronDays parse(String text) {
		if (text.equals("L")) {
			return weekly(CronValues.parse(FIELD, "SAT"));
		}
		if (text.matches("([0-9]+|[A-Z]{3})L")) {
			int dayOfWeek = FIELD.value(text.substring(0, text.length() - 1));
			return (month) -> nth(month, dayOfWeek, (month.lengthOfMonth() - first(month, dayOfWeek)) / 7 + 1);
		}
		if (text.matches("([0-9]+|[A-Z]{3})#[0-9]+")) {
			int hash = text.indexOf('#');
			int dayOfWeek = FIELD.value(text.substring(0, hash));
			String week = text.substring(hash + 1);
			if (!week.matches("[1-5]")) {
				throw FIELD.fault(week + " after # is outside 1-5");
			}
			return (month) -> nth(month, dayOfWeek, Integer.parseInt(week));
		}
		if (text.contains("#")) {
			throw FIELD.fault(text + " is not allowed, a day with # stands alone");
		}
		if (text.matches("(.*[,/-])?([0-9]+|[A-Z]{3})?L([,/-].*)?")) {
			throw FIELD.fault(text + " is not allowed, L and a day with L each stand alone");
		}
		return weekly(CronValues.parse(FIELD, text));
	}

	private static CronDays weekly(BitSet daysOfWeek) {
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
		BitSet days = new BitSet();
		int day = first(month, dayOfWeek) + 7 * (week - 1);
		if (day <= month.lengthOfMonth()) {
			days.set(day);
		}
		return days;
	}

	/**
	 * The first day of a month that is a Sunday (1), Monday (2) and so on.
	 */
	private static int first(YearMonth month, int dayOfWeek) {
		int ofTheFirst = month.atDay(1).getDayOfWeek().getValue() % 7 + 1;
		return 1 + Math.floorMod(dayOfWeek - ofTheFirst, 7);
	}

}
