package io.jets.job.schedule;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A rate: a whole number from 1, one space and a unit, {@code minute}, {@code hour} or
 * {@code day}, singular with 1 and plural with any other number. The schedule fires for
 * the first time one period after the rule is created.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">Scheduled
 * rules</a>
 */
public final class RateExpression implements ScheduleExpression {

	private static final Pattern GRAMMAR = Pattern.compile("([1-9][0-9]{0,9}) (minute|hour|day)s?");

	private final String text;

	private final Duration period;

	private RateExpression(String text, Duration period) {
		this.text = text;
		this.period = period;
	}

	/**
	 * Reads a rate.
	 * @param text for instance {@code 10 hours}, without {@code rate(...)}
	 * @return the rate
	 * @throws InvalidScheduleException if AWS would reject it, or if the number is
	 * greater than 2147483647
	 */
	public static RateExpression parse(String text) {
		Matcher matcher = GRAMMAR.matcher(text);
		if (matcher.matches()) {
			long value = Long.parseLong(matcher.group(1));
			Unit unit = Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
			if (value <= Integer.MAX_VALUE && text.equals(unit.rate(value))) {
				return new RateExpression(text, unit.duration().multipliedBy(value));
			}
		}
		throw RateDiagnosis.of(text);
	}

	static boolean isValid(String text) {
		try {
			parse(text);
			return true;
		}
		catch (InvalidScheduleException ex) {
			return false;
		}
	}

	/**
	 * Returns the time between two firings. A day has 24 hours even if the clocks change.
	 * @return the period
	 */
	public Duration period() {
		return this.period;
	}

	@Override
	public ZonedDateTime next(ZonedDateTime after) {
		return after.plus(this.period);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof RateExpression rate && this.text.equals(rate.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	@Override
	public String toString() {
		return "rate(" + this.text + ")";
	}

	/**
	 * A unit of a rate.
	 */
	enum Unit {

		MINUTE(Duration.ofMinutes(1)),

		HOUR(Duration.ofHours(1)),

		/**
		 * Exactly 24 hours, even if the clocks change.
		 */
		DAY(Duration.ofHours(24));

		private final Duration duration;

		Unit(Duration duration) {
			this.duration = duration;
		}

		Duration duration() {
			return this.duration;
		}

		/**
		 * Returns a rate in this unit, which is singular with 1 and plural otherwise.
		 * @param value the number of units
		 * @return the rate
		 */
		String rate(long value) {
			return value + " " + name().toLowerCase(Locale.ROOT) + ((value != 1) ? "s" : "");
		}

	}

}
