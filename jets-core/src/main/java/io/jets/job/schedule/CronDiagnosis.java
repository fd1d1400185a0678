package io.jets.job.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds out in which other grammar a rejected cron is written, and converts it.
 */
final class CronDiagnosis {

	private static final String AWS_FIELDS = "an AWS cron has minutes, hours, day-of-month, month, day-of-week and year";

	private static final Pattern WRAPPED = Pattern.compile("cron\\((.*)\\)");

	private static final Map<String, String> MACROS = Map.of("@yearly", "0 0 1 1 ? *", "@annually", "0 0 1 1 ? *",
			"@monthly", "0 0 1 * ? *", "@weekly", "0 0 ? * SUN *", "@daily", "0 0 * * ? *", "@midnight", "0 0 * * ? *",
			"@hourly", "0 * * * ? *");

	private static final Pattern UNIX_DAY_OF_WEEK = Pattern
		.compile("(?<from>[0-7]|[A-Z]{3})(-(?<to>[0-7]|[A-Z]{3}))?(?<rest>L|#[0-9]|/[0-9])?");

	private CronDiagnosis() {
	}

	/**
	 * Looks for a better explanation of a fault.
	 * @param text the rejected cron
	 * @param fault why AWS would reject it
	 * @return the fault, or one that says what to write instead
	 */
	static InvalidScheduleException of(String text, InvalidScheduleException fault) {
		Matcher wrapped = WRAPPED.matcher(text);
		if (wrapped.matches() && CronExpression.isValid(wrapped.group(1))) {
			return write("cron(...) is added automatically", List.of(wrapped.group(1)));
		}
		if (RateExpression.isValid(text)) {
			return new InvalidScheduleException("this is a rate, not a cron", "Use @Rate or rate(...) for it");
		}
		if (text.startsWith("@")) {
			return macro(text);
		}
		List<String> fields = CronField.split(text);
		String stripped = String.join(" ", fields);
		if (CronExpression.isValid(stripped)) {
			return write("the cron has leading or trailing blanks", List.of(stripped));
		}
		InvalidScheduleException foreign = switch (fields.size()) {
			case 5 -> fiveFields(fields, CronField.upperCase(stripped));
			case 6 -> springCron(fields);
			case 7 -> sevenFields(fields);
			default -> null;
		};
		return (foreign != null) ? foreign : fault;
	}

	private static InvalidScheduleException macro(String text) {
		String cron = MACROS.get(text);
		String problem = "AWS does not support " + text.replaceAll("\\s.*", "");
		return write(problem, (cron != null) ? List.of(cron) : List.of());
	}

	private static @Nullable InvalidScheduleException fiveFields(List<String> fields, String upper) {
		if (CronExpression.isValid(upper + " *")) {
			return write("a cron has six fields, the year is missing", List.of(upper + " *"));
		}
		return write("this is a Unix cron of five fields; " + AWS_FIELDS, fromUnix(fields));
	}

	private static @Nullable InvalidScheduleException sevenFields(List<String> fields) {
		String cron = String.join(" ", fields.subList(1, 7)).toUpperCase(Locale.ROOT);
		return CronExpression.isValid(cron)
				? write("this is a Quartz cron of seven fields, which begins with seconds; " + AWS_FIELDS,
						List.of(cron))
				: null;
	}

	/**
	 * A Spring cron is never a valid AWS cron, but six fields that end in {@code *} may
	 * be either one with a mistake.
	 */
	private static @Nullable InvalidScheduleException springCron(List<String> fields) {
		List<String> crons = fromUnix(fields.subList(1, 6));
		String withoutYear = awsCronWithoutYear(fields);
		if (crons.isEmpty() || !fields.get(0).matches("[0-9*/,-]+")) {
			return (withoutYear != null)
					? write("the year must not be ?, and " + CronDayField.RULE, List.of(withoutYear)) : null;
		}
		if (withoutYear != null && crons.size() == 1 && !isUsualInSpring(fields)) {
			return new InvalidScheduleException("the year must not be ?, and " + CronDayField.RULE,
					"Write %s; or, if this is a Spring cron, which begins with seconds, %s", withoutYear, crons.get(0));
		}
		String dayOfMonth = CronField.DAY_OF_MONTH.of(fields);
		String dayOfWeek = CronField.DAY_OF_WEEK.of(fields);
		String asAws = CronDayField.with(fields, dayOfMonth, "?");
		if (!CronExpression.isValid(asAws) || !CronExpression.isValid(CronDayField.with(fields, "?", dayOfWeek))) {
			return definitelySpringCron(fields, crons);
		}
		if (crons.size() > 1 || !dayOfWeek.equals("*") || !fields.get(0).matches("[0-9]+")) {
			return null;
		}
		if (dayOfMonth.equals("*")) {
			return new InvalidScheduleException(CronDayField.RULE,
					"Replace day-of-week by ?: write %s; or, if this is a Spring cron, which begins with seconds, %s",
					asAws, crons.get(0));
		}
		return new InvalidScheduleException(
				"this looks like a Spring cron, which begins with seconds; " + AWS_FIELDS + ", and "
						+ CronDayField.RULE,
				"Write %s; or, if " + dayOfMonth + " is the day-of-month, %s", crons.get(0), asAws);
	}

	/**
	 * Reads a cron in AWS's order whose year is {@code ?} and none of whose day fields
	 * is.
	 * @return the cron with a {@code ?} in a day field instead, or {@code null} if it is
	 * none
	 */
	private static @Nullable String awsCronWithoutYear(List<String> fields) {
		String dayOfMonth = CronField.DAY_OF_MONTH.of(fields);
		String dayOfWeek = CronField.DAY_OF_WEEK.of(fields);
		if (!CronField.YEAR.of(fields).equals("?") || dayOfMonth.equals("?") || dayOfWeek.equals("?")
				|| !(dayOfMonth.equals("*") || dayOfWeek.equals("*"))) {
			return null;
		}
		List<String> everyYear = new ArrayList<>(fields);
		everyYear.set(CronField.YEAR.ordinal(), "*");
		String cron = dayOfWeek.equals("*") ? CronDayField.with(everyYear, dayOfMonth, "?")
				: CronDayField.with(everyYear, "?", dayOfWeek);
		return CronExpression.isValid(cron) ? cron : null;
	}

	/**
	 * Returns whether a cron has a number of seconds and all months, as most Spring crons
	 * have.
	 */
	private static boolean isUsualInSpring(List<String> fields) {
		return fields.get(0).matches("[0-9]+") && fields.get(4).equals("*");
	}

	private static @Nullable InvalidScheduleException definitelySpringCron(List<String> fields, List<String> crons) {
		if (CronField.DAY_OF_MONTH.of(fields).equals("*") && CronField.MONTH.of(fields).equals("?")) {
			// Probably an AWS cron with ? in the wrong field
			return null;
		}
		String problem = "this is a Spring cron, which begins with seconds; " + AWS_FIELDS;
		return (crons.size() == 1) ? write(problem, crons)
				: write(problem + ", and cannot select both days of the month and days of the week", List.of());
	}

	private static InvalidScheduleException write(String problem, List<String> crons) {
		return switch (crons.size()) {
			case 0 -> new InvalidScheduleException(problem, "Write six fields, for instance %s", "0 12 * * ? *");
			case 1 -> new InvalidScheduleException(problem, "Write %s", crons.get(0));
			default -> new InvalidScheduleException(problem, "Write two crons, %s and %s", crons.get(0), crons.get(1));
		};
	}

	/**
	 * Converts the five fields that a Unix cron consists of and that a Spring cron has
	 * after its seconds. Days of the week become names, because 1 is Monday there and
	 * Sunday in AWS's crons.
	 * @param fields minutes, hours, day-of-month, month and day-of-week
	 * @return valid AWS crons: one; two if both day fields select days, because AWS has
	 * no single cron for that; or none
	 */
	private static List<String> fromUnix(List<String> fields) {
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
			crons.add(CronDayField.with(six, dayOfMonth, "?"));
		}
		if (!dayOfWeek.equals("*")) {
			crons.add(CronDayField.with(six, "?", dayOfWeek));
		}
		return crons.stream().allMatch(CronExpression::isValid) ? crons : List.of();
	}

	private static @Nullable String dayOfWeek(String text) {
		if (text.equals("*") || text.equals("0-7")) {
			return "*";
		}
		List<String> entries = new ArrayList<>();
		for (String entry : text.split(",", -1)) {
			Matcher matcher = UNIX_DAY_OF_WEEK.matcher(entry);
			// A step without an end differs: the week begins on another day
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
