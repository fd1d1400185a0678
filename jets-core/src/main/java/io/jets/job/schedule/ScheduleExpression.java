package io.jets.job.schedule;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A schedule in EventBridge's form: {@code rate(10 hours)} or {@code cron(0 12 * * ? *)}.
 */
public sealed interface ScheduleExpression permits RateExpression, CronExpression {

	/**
	 * AWS's limit on the length of a schedule, including {@code rate(...)} or
	 * {@code cron(...)}.
	 */
	int MAXIMUM_LENGTH = 256;

	/**
	 * Reads a schedule.
	 * @param text {@code rate(...)} or {@code cron(...)}
	 * @return the schedule
	 * @throws InvalidScheduleException if AWS would reject it
	 */
	static ScheduleExpression parse(String text) {
		try {
			if (text.startsWith("rate(") && text.endsWith(")")) {
				return RateExpression.parse(text.substring("rate(".length(), text.length() - 1));
			}
			if (text.startsWith("cron(") && text.endsWith(")")) {
				return CronExpression.parse(text.substring("cron(".length(), text.length() - 1));
			}
		}
		catch (InvalidScheduleException ex) {
			throw ex.within(text.substring(0, text.indexOf('(')));
		}
		String bare = text.strip();
		for (String corrected : List.of(bare, "rate(" + bare + ")", "cron(" + bare + ")")) {
			if (!corrected.equals(text) && isValid(corrected)) {
				throw new InvalidScheduleException(
						"a schedule must be rate(...) or cron(...) without anything before or after it", "Write %s",
						corrected);
			}
		}
		throw new InvalidScheduleException("a schedule must be rate(...) or cron(...)", "Write for instance %s or %s",
				"rate(10 hours)", "cron(0 12 * * ? *)");
	}

	private static boolean isValid(String text) {
		try {
			parse(text);
			return true;
		}
		catch (InvalidScheduleException ex) {
			return false;
		}
	}

	/**
	 * Returns the first time after another at which the schedule fires.
	 * @param after the other time, whose zone is used
	 * @return the next time or {@code null} if the schedule does not fire again
	 */
	@Nullable ZonedDateTime next(ZonedDateTime after);

	/**
	 * Returns the schedule in EventBridge's form.
	 * @return {@code rate(...)} or {@code cron(...)}
	 */
	@Override
	String toString();

}
