package io.jets.local.schedule.words;

import java.util.List;
import java.util.Locale;

/**
 * Describes the days of a cron, of which one field is {@code ?}.
 */
final class DayWords {

	private static final String LAST_DAY = "the last day of the month";

	private DayWords() {
	}

	/**
	 * Describes the days.
	 * @return the words, empty for each day
	 */
	static String of(String dayOfMonth, String dayOfWeek) {
		if (!FieldWords.isAny(dayOfWeek)) {
			return ofWeek(dayOfWeek.toUpperCase(Locale.ROOT));
		}
		return FieldWords.isAny(dayOfMonth) ? "" : ofMonth(dayOfMonth.toUpperCase(Locale.ROOT));
	}

	private static String ofWeek(String field) {
		if (field.equals("L")) {
			return "on Saturday";
		}
		if (field.endsWith("L")) {
			return "on the last " + day(field.substring(0, field.length() - 1)) + " of the month";
		}
		String[] nth = field.split("#");
		if (nth.length == 2) {
			return "on the " + FieldWords.ordinal(Integer.parseInt(nth[1])) + " " + day(nth[0]) + " of the month";
		}
		return "on " + day(field);
	}

	private static String day(String field) {
		return FieldWords.of(field, "day", FieldWords.DAYS, 1);
	}

	private static String ofMonth(String field) {
		if (field.equals("L")) {
			return "on " + LAST_DAY;
		}
		if (field.equals("LW") || field.equals("WL")) {
			return "on the last weekday of the month";
		}
		if (field.startsWith("L-")) {
			boolean weekday = field.endsWith("W");
			String days = field.substring(2, weekday ? field.length() - 1 : field.length());
			return (weekday ? "on the weekday nearest to " : "") + days + (days.equals("1") ? " day" : " days")
					+ " before " + LAST_DAY;
		}
		if (field.endsWith("W")) {
			return "on the weekday nearest to day " + field.substring(0, field.length() - 1) + " of the month";
		}
		String days = FieldWords.of(field, "day", List.of(), 1) + " of the month";
		return days.startsWith("every ") ? days : (FieldWords.isNumber(field) ? "on day " : "on the days ") + days;
	}

}
