package io.jets.job.schedule;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A schedule as EventBridge writes it: {@code rate(10 hours)} or
 * {@code cron(0 12 * * ? *)}.
 */
public sealed interface ScheduleExpression permits RateExpression, CronExpression {

	/**
	 * Read a schedule in AWS's form.
	 * @param text {@code rate(...)} or {@code cron(...)}
	 * @return the schedule
	 * @throws InvalidScheduleException if AWS would refuse it
	 */
	static ScheduleExpression parse(String text) {
		if (text.startsWith("rate(") && text.endsWith(")")) {
			return RateExpression.parse(text.substring("rate(".length(), text.length() - 1));
		}
		if (text.startsWith("cron(") && text.endsWith(")")) {
			return CronExpression.parse(text.substring("cron(".length(), text.length() - 1));
		}
		throw new InvalidScheduleException("a schedule is rate(...) or cron(...)",
				"Write for instance rate(10 hours) or cron(0 12 * * ? *)");
	}

	/**
	 * The first time at which the schedule fires after a time, in that time's zone.
	 * @param after the time, itself not included
	 * @return the next time or {@code null} if there is none
	 */
	@Nullable ZonedDateTime next(ZonedDateTime after);

	/**
	 * The expression in AWS's form.
	 * @return {@code rate(...)} or {@code cron(...)}
	 */
	@Override
	String toString();

}
