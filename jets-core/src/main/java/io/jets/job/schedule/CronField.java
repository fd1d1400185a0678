package io.jets.job.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The fields of a cron, in AWS's order, and what they have in common: values, lists,
 * ranges and steps.
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

	/**
	 * Splits a cron into the texts of its fields.
	 * @param cron the cron
	 * @return the fields, of which there can be any number
	 */
	static List<String> split(String cron) {
		String bare = cron.strip();
		return bare.isEmpty() ? List.of() : List.of(bare.split("[ \\t]+"));
	}

	/**
	 * Changes names and letters to upper case. Others than those of ASCII remain, because
	 * the upper case of some of them is an ASCII letter.
	 * @param text a field's text
	 * @return the text in upper case
	 */
	static String upperCase(String text) {
		return text.matches("\\p{ASCII}*") ? text.toUpperCase(Locale.ROOT) : text;
	}

	/**
	 * Returns this field's text.
	 * @param fields the texts of all fields
	 * @return the text
	 */
	String of(List<String> fields) {
		return fields.get(ordinal());
	}

	/**
	 * Returns the names of this field's values, from the lowest value to the highest.
	 * @return the names, empty if the field has numbers only
	 */
	List<String> names() {
		return this.names;
	}

	/**
	 * Reads values, lists, ranges and steps.
	 * @param text the field's text
	 * @return all values that it contains
	 */
	BitSet values(String text) {
		BitSet values = new BitSet();
		for (String entry : text.split(",", -1)) {
			if (entry.isEmpty()) {
				throw fault("a value is missing in " + text);
			}
			if (entry.equals("*") && !text.equals("*")) {
				throw fault("* cannot be part of a list such as " + text);
			}
			add(entry, values);
		}
		return values;
	}

	private void add(String entry, BitSet values) {
		int slash = entry.indexOf('/');
		String range = (slash < 0) ? entry : entry.substring(0, slash);
		if (slash == 0 || slash == entry.length() - 1) {
			throw fault(entry + " is not a start, a slash and a step");
		}
		int step = (slash < 0) ? 1 : step(entry.substring(slash + 1));
		int dash = range.indexOf('-');
		int from = this.min;
		int to = this.max;
		if (dash >= 0 && !range.matches("[^-]+-[^-]+")) {
			throw fault(range + " is not a range");
		}
		if (dash >= 0) {
			from = value(range.substring(0, dash));
			to = value(range.substring(dash + 1));
		}
		else if (!range.equals("*")) {
			from = value(range);
			to = (slash < 0) ? from : to;
		}
		int size = this.max - this.min + 1;
		if (from > to) {
			if (this == YEAR) {
				throw fault(range + " is descending");
			}
			// 20-2 continues after midnight
			to += size;
		}
		for (int value = from; value <= to; value += step) {
			values.set((value <= this.max) ? value : value - size);
		}
	}

	private int step(String text) {
		if (!text.matches("[0-9]+")) {
			throw fault("the step " + text + " is not a number");
		}
		int step = parse(text);
		if (step < 1 || step > this.max) {
			throw fault("the step " + text + " is outside 1-" + this.max);
		}
		return step;
	}

	/**
	 * Reads one value.
	 * @param text a number or a name
	 * @return the number
	 */
	int value(String text) {
		int name = this.names.indexOf(upperCase(text));
		if (name >= 0) {
			return this.min + name;
		}
		if (!text.matches("[0-9]+")) {
			throw fault(text + " is not " + misplaced(text));
		}
		int value = parse(text);
		if (value < this.min || value > this.max) {
			throw fault(text + " is outside " + this.min + "-" + this.max);
		}
		return value;
	}

	/**
	 * Returns a number too large for any field if the digits could overflow.
	 */
	private static int parse(String digits) {
		return (digits.length() <= 4) ? Integer.parseInt(digits) : Integer.MAX_VALUE;
	}

	private String misplaced(String text) {
		if (text.contains("?")) {
			return "allowed here, ? must be the only character of a day field";
		}
		if (text.contains("#")) {
			return "allowed here, # is only allowed in day-of-week";
		}
		String upper = upperCase(text);
		if (upper.matches("[0-9L]*W")) {
			return "allowed here, W is only allowed in day-of-month";
		}
		if (upper.matches("[0-9]*L")) {
			return "allowed here, L is only allowed in the day fields";
		}
		return range();
	}

	/**
	 * Creates an exception for a fault in this field.
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
