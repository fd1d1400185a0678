package io.jets.job;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What makes a job run.
 */
public sealed interface Trigger permits DynamoDbStreamTrigger, EventPatternTrigger, ScheduleTrigger {

	/**
	 * The annotation that was written, for reports.
	 * @return its simple name with the sign, for instance {@code @Rate}
	 */
	String annotation();

	/**
	 * The trigger in a few words, for tables of jobs.
	 * @return for instance {@code stream test-table}
	 */
	String describe();

	/**
	 * When the trigger fires next by the clock.
	 * @param now since when a schedule counts
	 * @return the time, in the schedule's zone, or {@code null} if it does not fire by
	 * the clock or does not fire again, for instance because it is disabled
	 */
	default @Nullable ZonedDateTime next(ZonedDateTime now) {
		return null;
	}

}
