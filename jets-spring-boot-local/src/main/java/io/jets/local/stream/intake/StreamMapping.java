package io.jets.local.stream.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.sam.stream.StreamFilters;

/**
 * An event source mapping: a job, one of its streams, and the records that it accepts. As
 * in the template, the triggers of a job on one stream share a mapping.
 *
 * @param job the job
 * @param trigger the first of its triggers on the stream, with which the others agree but
 * for their filters
 * @param filter the records that one of the triggers accepts
 */
public record StreamMapping(JobMethod job, DynamoDbStreamTrigger trigger, RecordFilter filter) {

	/**
	 * Returns the mappings of jobs.
	 * @param jobs the jobs
	 * @return the mappings, disabled ones included
	 * @throws IllegalArgumentException if a filter pattern is invalid
	 */
	public static List<StreamMapping> of(List<JobMethod> jobs) {
		List<StreamMapping> mappings = new ArrayList<>();
		for (JobMethod job : jobs) {
			job.triggers(DynamoDbStreamTrigger.class)
				.collect(Collectors.groupingBy(DynamoDbStreamTrigger::streamKey, LinkedHashMap::new,
						Collectors.toList()))
				.values()
				.forEach((triggers) -> mappings.add(new StreamMapping(job, triggers.get(0), filter(job, triggers))));
		}
		return mappings;
	}

	/**
	 * Returns what decides which records the job gets, in a few words.
	 * @return for instance {@code filter on stream orders}, or {@code stream orders} if
	 * the mapping has no filter
	 */
	public String describe() {
		return this.filter.patterns().isEmpty() ? this.trigger.describe() : "filter on " + this.trigger.source();
	}

	private static RecordFilter filter(JobMethod job, List<DynamoDbStreamTrigger> triggers) {
		try {
			// Kinds of changes can be added to valid patterns only
			triggers.forEach((trigger) -> new RecordFilter(trigger.filters()));
			return new RecordFilter(StreamFilters.patterns(triggers));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(job.location() + ": " + ex.getMessage(), ex);
		}
	}

}
