package io.jets.job.schedule;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A cron.
 */
public final class CronExpression implements ScheduleExpression {

	/**
	 * x.
	 * @param text x
	 * @return x
	 */
	public static CronExpression parse(String text) {
		return new CronExpression();
	}

	@Override
	public @Nullable ZonedDateTime next(ZonedDateTime after) {
		return after;
	}

}
