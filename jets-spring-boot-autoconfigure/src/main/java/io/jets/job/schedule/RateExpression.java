package io.jets.job.schedule;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A rate.
 */
public final class RateExpression implements ScheduleExpression {

	/**
	 * x.
	 * @param text x
	 * @return x
	 */
	public static RateExpression parse(String text) {
		return new RateExpression();
	}

	@Override
	public @Nullable ZonedDateTime next(ZonedDateTime after) {
		return after;
	}

}
