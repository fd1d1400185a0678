package io.jets.test.coverage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.local.engine.JobEngine;
import io.jets.local.journal.entry.Decision;
import io.jets.local.sample.TriggerSamples;
import io.jets.local.stream.intake.SavedBatch;
import io.jets.pattern.sample.NearMiss;
import io.jets.test.event.JobEvent;
import org.jspecify.annotations.Nullable;

/**
 * Makes events that nearly match the rules and filters of a job.
 */
public final class JobNearMisses {

	private final JobEngine engine;

	/**
	 * Creates an object that makes events.
	 * @param engine the engine, which has the jobs
	 */
	public JobNearMisses(JobEngine engine) {
		this.engine = engine;
	}

	/**
	 * Makes the near misses of a job. Events that another rule or filter of the job takes
	 * are left out.
	 * @param name the name of the job, {@code <bean name>-<method name>}
	 * @return the events, whose names say which condition they miss
	 * @throws IllegalArgumentException if there is no such job, or if it has neither an
	 * enabled rule with a pattern nor a filter
	 */
	public List<JobEvent> of(String name) {
		JobMethod job = this.engine.job(name);
		if (job.triggers().stream().noneMatch(JobNearMisses::selects)) {
			throw new IllegalArgumentException(name + " has neither an enabled rule with a pattern nor a filter, "
					+ "so no event nearly matches. Its triggers: "
					+ job.triggers().stream().map(Trigger::describe).collect(Collectors.joining(", ")));
		}
		return TriggerSamples.of(job)
			.stream()
			.filter((samples) -> selects(samples.trigger()))
			.flatMap((samples) -> misses(samples, name))
			.distinct()
			.toList();
	}

	private static boolean selects(Trigger trigger) {
		return (trigger instanceof EventPatternTrigger rule && rule.rule().enabled())
				|| (trigger instanceof DynamoDbStreamTrigger stream && stream.enabled()
						&& !(stream.filters().isEmpty() && stream.on().isEmpty()));
	}

	private Stream<JobEvent> misses(TriggerSamples samples, String job) {
		boolean record = samples.trigger() instanceof DynamoDbStreamTrigger;
		return samples.nearMisses()
			.stream()
			.map((miss) -> event(miss, record))
			.filter((event) -> decisions(event, samples.channel()).stream()
				.noneMatch((decision) -> decision.matched() && decision.job().equals(job)));
	}

	private static JobEvent event(NearMiss miss, boolean record) {
		return JobEvent.of(miss.toString(), record ? "{\"Records\":[" + miss.event() + "]}" : miss.event());
	}

	private List<Decision> decisions(JobEvent event, @Nullable String channel) {
		if (!event.isBatch()) {
			return this.engine.decisions(channel, event.json());
		}
		SavedBatch batch = SavedBatch.read(event.name(), event.tree());
		return this.engine.decisions(batch.table(), batch.records());
	}

}
