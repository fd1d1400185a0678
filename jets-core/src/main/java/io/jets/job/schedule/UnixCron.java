package io.jets.job.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Writes Unix's five fields, which Spring has too after its seconds, in AWS's form. Days
 * of the week become names, because 1 is Monday there and Sunday in AWS's form.
 */
final class UnixCron {

	private static final Pattern DAY_OF_WEEK = Pattern
		.compile("(?<from>[0-7]|[A-Z]{3})(-(?<to>[0-7]|[A-Z]{3}))?(?<rest>L|#[0-9]|/[0-9])?");

	private UnixCron() {
	}

	/**
	 * Write five fields in AWS's form.
	 * @param fields minutes, hours, day-of-month, month and day-of-week
	 * @return valid crons of AWS's: one; two where both day fields name days, which AWS
	 * has no single cron for; or none
	 */
	static List<String> toAws(List<String> fields) {
		List<String> upper = fields.stream().map((field) -> field.toUpperCase(Locale.ROOT)).toList();
		String dayOfMonth = upper.get(2).replace('?', '*');
		String dayOfWeek = dayOfWeek(upper.get(4).replace('?', '*'));
		if (dayOfWeek == null) {
			return List.of();
		}
		List<String> six = new ArrayList<>(upper);
		six.add("*");
		List<String> crons = new ArrayList<>();
		if (dayOfWeek.equals("*") || !dayOfMonth.equals("*")) {
			crons.add(CronDayFields.with(six, dayOfMonth, "?"));
		}
		if (!dayOfWeek.equals("*")) {
			crons.add(CronDayFields.with(six, "?", dayOfWeek));
		}
		return crons.stream().allMatch(CronExpression::isValid) ? crons : List.of();
	}

	private static @Nullable String dayOfWeek(String text) {
		if (text.equals("*") || text.equals("0-7")) {
			return "*";
		}
		List<String> entries = new ArrayList<>();
		for (String entry : text.split(",", -1)) {
			Matcher matcher = DAY_OF_WEEK.matcher(entry);
			// Steps without an end differ, because weeks begin and end on other days
			if (!matcher.matches() || entry.startsWith("0-7") || entry.matches("[^-]+/.*")) {
				return null;
			}
			String to = matcher.group("to");
			String rest = matcher.group("rest");
			entries
				.add(name(matcher.group("from")) + ((to != null) ? "-" + name(to) : "") + ((rest != null) ? rest : ""));
		}
		return String.join(",", entries);
	}

	private static String name(String day) {
		return Character.isDigit(day.charAt(0)) ? CronField.DAY_OF_WEEK.names().get(Integer.parseInt(day) % 7) : day;
	}

}
