package io.jets.local.schedule.words;

import java.util.ArrayList;
import java.util.List;

import io.jets.job.schedule.RateExpression;
import io.jets.job.schedule.ScheduleExpression;

/**
 * Describes a rate or a cron in words, for instance
 * {@code at 08:30, Monday to Friday, in January}.
 */
public final class ScheduleWords {

	private ScheduleWords() {
	}

	/**
	 * Describes an expression.
	 * @param expression the expression
	 * @return the words
	 */
	public static String of(ScheduleExpression expression) {
		String text = expression.toString();
		String inner = text.substring(text.indexOf('(') + 1, text.lastIndexOf(')'));
		return (expression instanceof RateExpression) ? "every " + inner.replaceFirst("^1 ", "")
				: cron(inner.split("\\s+"));
	}

	private static String cron(String[] fields) {
		List<String> parts = new ArrayList<>();
		TimeWords time = new TimeWords(fields[0], fields[1]);
		parts.add(time.words());
		String day = DayWords.of(fields[2], fields[4]);
		if (!day.isEmpty()) {
			parts.add(day);
		}
		else if (!time.repeatsWithinDay()) {
			parts.add("every day");
		}
		if (!FieldWords.isAny(fields[3])) {
			parts.add("in " + FieldWords.of(fields[3], "month", FieldWords.MONTHS, 1));
		}
		if (!FieldWords.isAny(fields[5])) {
			parts.add("in " + FieldWords.of(fields[5], "year", List.of(), 0));
		}
		return String.join(", ", parts);
	}

}
