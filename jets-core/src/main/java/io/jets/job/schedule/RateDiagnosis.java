package io.jets.job.schedule;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Explains why AWS would reject a rate, and suggests the rate that was probably meant.
 */
final class RateDiagnosis {

	private static final Pattern WRAPPED = Pattern.compile("rate\\((.*)\\)");

	private static final Pattern LOOSE = Pattern.compile("\\s*([+-]?[0-9]*\\.?[0-9]+)?\\s*([A-Za-z]*)\\s*");

	private static final BigDecimal MAXIMUM = BigDecimal.valueOf(Integer.MAX_VALUE);

	private RateDiagnosis() {
	}

	static InvalidScheduleException of(String text) {
		if ("rate()".length() + text.length() > ScheduleExpression.MAXIMUM_LENGTH) {
			return examples("the rate is longer than the %d characters that AWS allows, rate() included"
				.formatted(ScheduleExpression.MAXIMUM_LENGTH));
		}
		Matcher wrapped = WRAPPED.matcher(text);
		if (wrapped.matches() && RateExpression.isValid(wrapped.group(1))) {
			return new InvalidScheduleException("rate(...) is added automatically", "Write %s", wrapped.group(1));
		}
		if (text.split("\\s+").length > 2 && CronExpression.isValid(text)) {
			return new InvalidScheduleException("this is a cron, not a rate", "Use @Cron or cron(...) for it");
		}
		Matcher loose = LOOSE.matcher(text);
		return loose.matches() ? of(text, loose.group(1), loose.group(2))
				: examples("a rate is a whole number, one space and a unit");
	}

	private static InvalidScheduleException of(String text, @Nullable String number, String unit) {
		if (number == null) {
			return examples("the number is missing");
		}
		if (unit.isEmpty()) {
			return examples("the unit is missing");
		}
		BigDecimal value = new BigDecimal(number);
		Duration period = period(unit);
		String problem = problem(text, number, value, unit, period);
		String corrected = (period != null) ? corrected(value.abs(), period) : null;
		return (corrected != null) ? new InvalidScheduleException(problem, "Write %s", corrected) : examples(problem);
	}

	private static String problem(String text, String number, BigDecimal value, String unit,
			@Nullable Duration period) {
		if (!unit.matches("(?i)(minute|hour|day)s?")) {
			return "AWS does not support the unit " + unit
					+ ((period != null && period.compareTo(RateExpression.Unit.MINUTE.duration()) < 0)
							? ", the shortest rate is one minute" : ", only minutes, hours and days");
		}
		if (!number.matches("[0-9]+")) {
			return number + " is not a positive whole number";
		}
		if (value.signum() == 0) {
			return "the number must be at least 1";
		}
		if (number.startsWith("0")) {
			return "the number must not start with 0";
		}
		if (value.compareTo(MAXIMUM) > 0) {
			return "the number is greater than " + MAXIMUM;
		}
		if (!unit.equals(unit.toLowerCase(Locale.ROOT))) {
			return "the unit " + unit + " must be in lower case";
		}
		if (!text.equals(number + " " + unit)) {
			return "there must be one space between number and unit, and none around them";
		}
		return unit.endsWith("s") ? "the unit must be singular with 1"
				: "the unit must be plural with any number other than 1";
	}

	/**
	 * Returns the length of a unit, in any usual spelling.
	 */
	private static @Nullable Duration period(String unit) {
		return switch (unit.toLowerCase(Locale.ROOT)) {
			case "s", "sec", "secs", "second", "seconds" -> Duration.ofSeconds(1);
			case "m", "min", "mins", "minute", "minutes" -> RateExpression.Unit.MINUTE.duration();
			case "h", "hr", "hrs", "hour", "hours" -> RateExpression.Unit.HOUR.duration();
			case "d", "day", "days" -> RateExpression.Unit.DAY.duration();
			case "w", "week", "weeks" -> RateExpression.Unit.DAY.duration().multipliedBy(7);
			default -> null;
		};
	}

	/**
	 * Returns a rate in the largest unit that leaves no remainder and is not larger than
	 * the written unit.
	 */
	private static @Nullable String corrected(BigDecimal value, Duration period) {
		BigDecimal seconds = value.multiply(BigDecimal.valueOf(period.toSeconds()));
		for (RateExpression.Unit unit : List.of(RateExpression.Unit.DAY, RateExpression.Unit.HOUR,
				RateExpression.Unit.MINUTE)) {
			BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.valueOf(unit.duration().toSeconds()));
			boolean coarser = unit.duration().compareTo(period) > 0 && unit != RateExpression.Unit.MINUTE;
			if (!coarser && parts[0].signum() > 0 && parts[1].signum() == 0 && parts[0].compareTo(MAXIMUM) <= 0) {
				return unit.rate(parts[0].longValueExact());
			}
		}
		boolean underOneMinute = seconds.signum() > 0 && seconds.compareTo(BigDecimal.valueOf(60)) < 0;
		return underOneMinute ? RateExpression.Unit.MINUTE.rate(1) : null;
	}

	private static InvalidScheduleException examples(String problem) {
		return new InvalidScheduleException(problem, "Write for instance %s, %s or %s", "1 minute", "10 hours",
				"2 days");
	}

}
