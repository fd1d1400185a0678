package io.jets.job.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Says which other grammar a text that AWS refuses is written in, and how to write the
 * same in AWS's.
 */
final class CronDiagnosis {

	private static final String AWS_FIELDS = "AWS's has minutes, hours, day-of-month, month, day-of-week, year";

	private static final Pattern WRAPPED = Pattern.compile("cron\\((.*)\\)");

	private static final Map<String, String> MACROS = Map.of("@yearly", "0 0 1 1 ? *", "@annually", "0 0 1 1 ? *",
			"@monthly", "0 0 1 * ? *", "@weekly", "0 0 ? * SUN *", "@daily", "0 0 * * ? *", "@midnight", "0 0 * * ? *",
			"@hourly", "0 * * * ? *");

	private CronDiagnosis() {
	}

	/**
	 * Find out what was meant.
	 * @param text what was written
	 * @param fault why it is no cron of AWS's
	 * @return the fault, or one that knows what was meant
	 */
	static InvalidScheduleException of(String text, InvalidScheduleException fault) {
		Matcher wrapped = WRAPPED.matcher(text);
		if (wrapped.matches() && CronExpression.isValid(wrapped.group(1))) {
			return write("cron(...) is added on deployment", List.of(wrapped.group(1)));
		}
		if (RateExpression.isValid(text)) {
			return new InvalidScheduleException("this is a rate, not a cron", "Use @Rate or rate(...) for it");
		}
		if (text.startsWith("@")) {
			return macro(text);
		}
		List<String> fields = CronParser.fields(text);
		String upper = String.join(" ", fields).toUpperCase(Locale.ROOT);
		if (CronExpression.isValid(upper)) {
			return write(text.equals(text.strip()) ? "names and letters are in upper case"
					: "there are blanks before or after the cron", List.of(upper));
		}
		InvalidScheduleException foreign = switch (fields.size()) {
			case 5 -> fiveFields(fields, upper);
			case 6 -> springCron(fields);
			case 7 -> sevenFields(fields);
			default -> null;
		};
		return (foreign != null) ? foreign : fault;
	}

	private static InvalidScheduleException macro(String text) {
		String cron = MACROS.get(text);
		String problem = "AWS has no " + text.replaceAll("\\s.*", "");
		return write(problem, (cron != null) ? List.of(cron) : List.of());
	}

	private static @Nullable InvalidScheduleException fiveFields(List<String> fields, String upper) {
		if (CronExpression.isValid(upper + " *")) {
			return write("a cron has six fields, the year is missing", List.of(upper + " *"));
		}
		return write("this is a Unix cron of five fields; " + AWS_FIELDS, UnixCron.toAws(fields));
	}

	private static @Nullable InvalidScheduleException sevenFields(List<String> fields) {
		String cron = String.join(" ", fields.subList(1, 7)).toUpperCase(Locale.ROOT);
		return CronExpression.isValid(cron)
				? write("this is a Quartz cron of seven fields, which begins with seconds; " + AWS_FIELDS,
						List.of(cron))
				: null;
	}

	/**
	 * No cron of Spring's is valid for AWS, but one that ends in {@code *} may be meant
	 * as AWS's.
	 */
	private static @Nullable InvalidScheduleException springCron(List<String> fields) {
		List<String> crons = UnixCron.toAws(fields.subList(1, 6));
		if (crons.isEmpty() || !fields.get(0).matches("[0-9*/,-]+")) {
			return null;
		}
		String dayOfMonth = CronField.DAY_OF_MONTH.of(fields);
		String dayOfWeek = CronField.DAY_OF_WEEK.of(fields);
		String asAws = CronDayFields.with(fields, dayOfMonth, "?");
		if (!CronExpression.isValid(asAws) || !CronExpression.isValid(CronDayFields.with(fields, "?", dayOfWeek))) {
			return definitelySpringCron(fields, crons);
		}
		if (crons.size() > 1 || !dayOfWeek.equals("*") || !fields.get(0).matches("[0-9]+")) {
			return null;
		}
		if (dayOfMonth.equals("*")) {
			return new InvalidScheduleException(CronDayFields.RULE,
					"Replace day-of-week by ?: write %s; or, if this is a Spring cron, which begins with seconds, %s",
					asAws, crons.get(0));
		}
		return new InvalidScheduleException(
				"this looks like a Spring cron, which begins with seconds; " + AWS_FIELDS + ", and "
						+ CronDayFields.RULE,
				"Write %s; or, if " + dayOfMonth + " is the day-of-month, %s", crons.get(0), asAws);
	}

	private static @Nullable InvalidScheduleException definitelySpringCron(List<String> fields, List<String> crons) {
		if (CronField.DAY_OF_MONTH.of(fields).equals("*") && CronField.MONTH.of(fields).equals("?")) {
			// Likelier AWS's with ? in the wrong place
			return null;
		}
		String problem = "this is a Spring cron, which begins with seconds; " + AWS_FIELDS;
		return (crons.size() == 1) ? write(problem, crons)
				: write(problem + ", and no cron for both days of the month and days of the week", List.of());
	}

	private static InvalidScheduleException write(String problem, List<String> crons) {
		return switch (crons.size()) {
			case 0 -> new InvalidScheduleException(problem, "Write six fields, for instance %s", "0 12 * * ? *");
			case 1 -> new InvalidScheduleException(problem, "Write %s", crons.get(0));
			default -> new InvalidScheduleException(problem, "Write two crons, %s and %s", crons.get(0), crons.get(1));
		};
	}

}
