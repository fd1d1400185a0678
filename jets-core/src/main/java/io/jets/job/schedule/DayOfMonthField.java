package io.jets.job.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;

/**
 * Reads the day-of-month field: values, {@code L} (the last day), {@code LW} (the last
 * weekday) and {@code 15W} (the weekday nearest to the 15th, within the month). A month
 * that lacks the day has none, with {@code W} too.
 */
final class DayOfMonthField {

	private static final CronField FIELD = CronField.DAY_OF_MONTH;

	private DayOfMonthField() {
	}

	static CronDays parse(String text) {
		if (text.equals("L")) {
			return (month) -> day(month.lengthOfMonth());
		}
		if (text.equals("LW")) {
			return (month) -> day(nearestWeekday(month.atEndOfMonth()));
		}
		if (text.matches("[0-9]+W")) {
			int day = FIELD.value(text.substring(0, text.length() - 1));
			return (month) -> month.isValidDay(day) ? day(nearestWeekday(month.atDay(day))) : new BitSet();
		}
		if (text.matches("[0-9LW,/-]*[LW][0-9LW,/-]*")) {
			throw FIELD.fault(text + " is not allowed, L, LW and one day with W each stand alone");
		}
		BitSet days = CronValues.parse(FIELD, text);
		return (month) -> upTo(month.lengthOfMonth(), days);
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

	private static BitSet upTo(int lastDay, BitSet days) {
		return days.get(0, lastDay + 1);
	}

}
