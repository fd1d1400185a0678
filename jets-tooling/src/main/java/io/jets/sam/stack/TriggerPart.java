package io.jets.sam.stack;

import java.util.List;
import java.util.Map;

import io.jets.job.JobMethod;
import io.jets.job.Trigger;

/**
 * Makes the resources of one kind of trigger. There is one object for each template, so
 * that it may hold what a template's triggers share.
 *
 * @param <T> the kind
 */
public abstract class TriggerPart<T extends Trigger> {

	private final Class<T> type;

	/**
	 * Create a part.
	 * @param type the kind of trigger
	 */
	protected TriggerPart(Class<T> type) {
		this.type = type;
	}

	/**
	 * The kind of trigger.
	 * @return the kind
	 */
	public final Class<T> type() {
		return this.type;
	}

	/**
	 * Add the resources of a job's triggers of this kind.
	 * @param function the job's function
	 */
	public final void add(JobFunction function) {
		List<T> triggers = function.job().triggers(this.type).toList();
		if (!triggers.isEmpty()) {
			add(triggers, function);
		}
	}

	/**
	 * What a job's role must allow for its triggers of this kind.
	 * @param job the job
	 * @return statements
	 */
	public List<Map<String, Object>> rights(JobMethod job) {
		return List.of();
	}

	/**
	 * Whether triggers of this kind invoke asynchronously, so that Lambda itself retries.
	 * @return {@code true} if Lambda queues the event
	 */
	public boolean isAsynchronous() {
		return true;
	}

	/**
	 * Add what all jobs share, once all jobs are there.
	 */
	public void finish() {
	}

	/**
	 * Add the resources of a job's triggers of this kind.
	 * @param triggers the triggers, at least one, in the order in which they were written
	 * @param function the job's function
	 */
	protected abstract void add(List<T> triggers, JobFunction function);

}
