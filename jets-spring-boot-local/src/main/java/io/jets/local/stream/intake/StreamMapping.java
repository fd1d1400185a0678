package io.jets.local.stream.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;

/**
 * An event source mapping: a job, one of its streams, and the records that it accepts.
 *
 * @param name identifies the mapping: the name of the job, followed by a number if
 * several triggers of the job read the same stream
 * @param job the job
 * @param trigger the trigger
 * @param filter the records that the trigger accepts
 */
public record StreamMapping(String name, JobMethod job, DynamoDbStreamTrigger trigger, RecordFilter filter) {

	/**
	 * Returns the mappings of jobs.
	 * @param jobs the jobs
	 * @return the mappings, disabled ones included
	 * @throws IllegalArgumentException if a filter pattern is invalid
	 */
	public static List<StreamMapping> of(List<JobMethod> jobs) {
		List<StreamMapping> mappings = new ArrayList<>();
		for (JobMethod job : jobs) {
			Map<String, Integer> numbers = new HashMap<>();
			job.triggers(DynamoDbStreamTrigger.class).forEach((trigger) -> {
				int number = numbers.merge(trigger.table() + "|" + trigger.stream(), 1, Integer::sum);
				mappings.add(new StreamMapping((number == 1) ? job.name() : job.name() + "#" + number, job, trigger,
						filter(job, trigger)));
			});
		}
		return mappings;
	}

	private static RecordFilter filter(JobMethod job, DynamoDbStreamTrigger trigger) {
		try {
			return new RecordFilter(trigger);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(job.location() + ": " + ex.getMessage(), ex);
		}
	}

}
