package io.jets.local.console.view;

import java.util.List;

import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param name the name of the function
 * @param location the method, {@code <class>#<method>}
 * @param memory the memory in MB
 * @param timeoutSeconds the time-out in seconds
 * @param reservedConcurrency how many invocations run at once, {@code null} for no limit
 * of its own
 * @param triggers what fires it
 * @param payload an event that it can read, as JSON
 * @param samples events that its triggers take, and near misses
 */
public record JobView(String name, String location, int memory, long timeoutSeconds,
		@Nullable Integer reservedConcurrency, List<TriggerView> triggers, String payload, List<SampleView> samples) {

	/**
	 * Creates the view of a job.
	 * @param job the job
	 * @return the view
	 */
	public static JobView of(JobMethod job) {
		return new JobView(job.name(), job.location(), job.function().memory(), job.function().timeout().toSeconds(),
				job.function().reservedConcurrency(), job.triggers().stream().map(TriggerView::of).toList(),
				job.triggers().stream().map((trigger) -> trigger.payload().shortest()).findFirst().orElse("{}"),
				Samples.of(job));
	}

}
