package io.jets.job.schedule;

import java.util.List;

/**
 * The fields of a cron, in AWS's order.
 */
enum CronField {

	MINUTES("minutes", 0, 59, "0,30 or 0/15"),

	HOURS("hours", 0, 23, "9-17 or 0/6"),

	DAY_OF_MONTH("day-of-month", 1, 31, "1,15 or L or 3W"),

	MONTH("month", 1, 12, "JAN,JUL or 1/3", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
			"DEC"),

	DAY_OF_WEEK("day-of-week", 1, 7, "MON-FRI or 6L or 2#1 (1 is SUN)", "SUN", "MON", "TUE", "WED", "THU", "FRI",
			"SAT"),

	YEAR("year", 1970, 2199, "2026-2030 or 2026/2");

	private final String label;

	private final int min;

	private final int max;

	private final String examples;

	private final List<String> names;

	CronField(String label, int min, int max, String examples, String... names) {
		this.label = label;
		this.min = min;
		this.max = max;
		this.examples = examples;
		this.names = List.of(names);
	}

	int min() {
		return this.min;
	}

	int max() {
		return this.max;
	}

	List<String> names() {
		return this.names;
	}

	/**
	 * This field's text among those of all fields.
	 * @param fields the fields
	 * @return the text
	 */
	String of(List<String> fields) {
		return fields.get(ordinal());
	}

	/**
	 * Read one value.
	 * @param text a number or a name
	 * @return the number
	 */
	int value(String text) {
		int name = this.names.indexOf(text);
		if (name >= 0) {
			return this.min + name;
		}
		if (!text.matches("[0-9]+")) {
			throw fault(text + " is not " + misplaced(text));
		}
		// More digits than a year has could overflow
		int value = (text.length() <= 4) ? Integer.parseInt(text) : Integer.MAX_VALUE;
		if (value < this.min || value > this.max) {
			throw fault(text + " is outside " + this.min + "-" + this.max);
		}
		return value;
	}

	private String misplaced(String text) {
		if (text.contains("?")) {
			return "allowed here, ? stands alone in one of the day fields";
		}
		if (text.contains("#")) {
			return "allowed here, # is for day-of-week";
		}
		if (text.matches("[0-9L]*W")) {
			return "allowed here, W is for day-of-month";
		}
		if (text.matches("[0-9]*L")) {
			return "allowed here, L is for the day fields";
		}
		return range();
	}

	/**
	 * Something wrong in this field.
	 * @param problem what is wrong
	 * @return an exception to throw
	 */
	InvalidScheduleException fault(String problem) {
		return new InvalidScheduleException(this.label + ": " + problem,
				"For " + this.label + " write " + range() + " or *, for instance " + this.examples);
	}

	private String range() {
		String numbers = this.min + "-" + this.max;
		return this.names.isEmpty() ? numbers
				: numbers + " or " + this.names.get(0) + "-" + this.names.get(this.names.size() - 1);
	}

}
