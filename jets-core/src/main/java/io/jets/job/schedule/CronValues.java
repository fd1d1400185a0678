package io.jets.job.schedule;

import java.util.BitSet;

/**
 * Reads what all fields have in common: values, lists, ranges and steps.
 */
final class CronValues {

	private CronValues() {
	}

	/**
	 * Read a field.
	 * @param field which field
	 * @param text the field's text
	 * @return all values that it names
	 */
	static BitSet parse(CronField field, String text) {
		BitSet values = new BitSet();
		for (String entry : text.split(",", -1)) {
			if (entry.isEmpty()) {
				throw field.fault("a value is missing in " + text);
			}
			if (entry.equals("*") && !text.equals("*")) {
				throw field.fault("* stands alone, not in a list as in " + text);
			}
			add(field, entry, values);
		}
		return values;
	}

	private static void add(CronField field, String entry, BitSet values) {
		int slash = entry.indexOf('/');
		String range = (slash < 0) ? entry : entry.substring(0, slash);
		if (slash == 0 || slash == entry.length() - 1) {
			throw field.fault(entry + " is not a start, / and a step");
		}
		int step = (slash < 0) ? 1 : step(field, entry.substring(slash + 1));
		int dash = range.indexOf('-');
		int from = field.min();
		int to = field.max();
		if (dash >= 0 && !range.matches("[^-]+-[^-]+")) {
			throw field.fault(range + " is not a range");
		}
		if (dash >= 0) {
			from = field.value(range.substring(0, dash));
			to = field.value(range.substring(dash + 1));
		}
		else if (!range.equals("*")) {
			from = field.value(range);
			to = (slash < 0) ? from : to;
		}
		int size = field.max() - field.min() + 1;
		if (from > to) {
			if (field == CronField.YEAR) {
				throw field.fault(range + " runs backwards");
			}
			// 20-2 goes on past midnight
			to += size;
		}
		for (int value = from; value <= to; value += step) {
			values.set((value <= field.max()) ? value : value - size);
		}
	}

	private static int step(CronField field, String text) {
		if (!text.matches("[0-9]+")) {
			throw field.fault("the step " + text + " is not a number");
		}
		int step = (text.length() <= 4) ? Integer.parseInt(text) : Integer.MAX_VALUE;
		if (step < 1 || step > field.max()) {
			throw field.fault("the step " + text + " is outside 1-" + field.max());
		}
		return step;
	}

}
