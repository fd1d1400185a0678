package io.jets.local.console.words;

import java.util.List;
import java.util.stream.Stream;

/**
 * Describes the minutes and hours of a cron.
 *
 * @param minutes the field of the minutes
 * @param hours the field of the hours
 */
record TimeWords(String minutes, String hours) {

	private static final int MOST_TIMES = 6;

	boolean repeatsWithinDay() {
		return !isNumbers(this.hours);
	}

	String words() {
		if (isNumbers(this.minutes) && isNumbers(this.hours) && times().size() <= MOST_TIMES) {
			return "at " + FieldWords.and(times());
		}
		if (FieldWords.isNumber(this.minutes)) {
			return FieldWords.isAny(this.hours) ? "every hour at minute " + this.minutes
					: step(this.hours, "hour", 24) + " at minute " + this.minutes;
		}
		String every = FieldWords.isAny(this.minutes) ? "every minute" : step(this.minutes, "minute", 60);
		return every + (FieldWords.isAny(this.hours) ? "" : ", " + step(this.hours, "hour", 24));
	}

	private static boolean isNumbers(String field) {
		return field.matches("\\d+(,\\d+)*");
	}

	private List<String> times() {
		return Stream.of(this.hours.split(","))
			.flatMap((hour) -> Stream.of(this.minutes.split(","))
				.map((minute) -> "%02d:%02d".formatted(Integer.parseInt(hour), Integer.parseInt(minute))))
			.toList();
	}

	/**
	 * Describes a field. A step that divides the day or the hour repeats evenly.
	 */
	private static String step(String field, String unit, int size) {
		String[] step = field.split("/");
		if (step.length == 2 && (step[0].equals("*") || step[0].equals("0")) && size % Integer.parseInt(step[1]) == 0) {
			return step[1].equals("1") ? "every " + unit : "every " + step[1] + " " + unit + "s";
		}
		String plural = (field.matches("\\d+")) ? unit : unit + "s";
		return "in the " + plural + " " + FieldWords.of(field, List.of(), 0);
	}

}
