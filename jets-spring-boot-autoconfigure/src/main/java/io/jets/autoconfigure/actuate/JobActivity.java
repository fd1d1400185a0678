package io.jets.autoconfigure.actuate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What happens to the jobs of an application in which they fire.
 */
public interface JobActivity {

	/**
	 * Returns when a trigger of a job next fires by the clock.
	 * @param job the name of the job
	 * @param trigger the index of the trigger among those of the job
	 * @return the time, {@code null} if the trigger does not fire by the clock
	 */
	@Nullable ZonedDateTime nextFireTime(String job, int trigger);

	/**
	 * Returns the last runs of a job.
	 * @param job the name of the job
	 * @return the runs, newest first
	 */
	List<JobRun> lastRuns(String job);

	/**
	 * Fires a job without waiting for its end.
	 * @param job the name of the job
	 * @param event the event, JSON; {@code null} to fire the schedule of the job
	 * @throws IllegalArgumentException if there is no event and the job has no schedule
	 * or several
	 */
	void fire(String job, @Nullable String event);

	/**
	 * A run of a job.
	 *
	 * @param requestId Lambda's request id
	 * @param trigger the trigger in a few words
	 * @param started when the run started
	 * @param outcome the outcome, {@code RUNNING} while it runs
	 * @param duration how long it ran, {@code null} while it runs
	 * @param error the first line of the failure, {@code null} if there is none
	 */
	record JobRun(String requestId, String trigger, Instant started, String outcome, @Nullable Duration duration,
			@Nullable String error) {

	}

}
