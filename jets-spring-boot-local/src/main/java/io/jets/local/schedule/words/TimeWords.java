package io.jets.local.schedule.words;

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
			if (FieldWords.isAny(this.hours) || isEven(this.hours, 24)) {
				return evenly(this.hours, "hour") + " at minute " + this.minutes;
			}
			return "at minute " + this.minutes + (FieldWords.isStep(this.hours) ? " of " : ", in the hours ")
					+ hourWords();
		}
		String every = (FieldWords.isAny(this.minutes) || isEven(this.minutes, 60)) ? evenly(this.minutes, "minute")
				: "at " + (FieldWords.isStep(this.minutes) ? "" : "the minutes ")
						+ FieldWords.of(this.minutes, "minute", List.of(), 0);
		if (FieldWords.isAny(this.hours)) {
			return every;
		}
		return every + ", in " + (FieldWords.isStep(this.hours) ? "" : "the " + plural(this.hours, "hour"))
				+ hourWords();
	}

	private static String plural(String field, String unit) {
		return FieldWords.isNumber(field) ? unit + " " : unit + "s ";
	}

	private String hourWords() {
		return FieldWords.of(this.hours, "hour", List.of(), 0);
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
	 * Returns whether a step divides the day or the hour, so that it repeats evenly.
	 */
	private static boolean isEven(String field, int size) {
		String[] step = field.split("/");
		return step.length == 2 && (step[0].equals("*") || step[0].equals("0"))
				&& size % Integer.parseInt(step[1]) == 0;
	}

	private static String evenly(String field, String unit) {
		String step = field.substring(field.indexOf('/') + 1);
		return (FieldWords.isAny(field) || step.equals("1")) ? "every " + unit : "every " + step + " " + unit + "s";
	}

}
