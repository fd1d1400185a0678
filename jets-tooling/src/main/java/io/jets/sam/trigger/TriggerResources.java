package io.jets.sam.trigger;

import java.util.List;

import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.sam.template.FunctionResource;

/**
 * Adds the resources of one type of trigger to a template. There is one instance for each
 * template, so that subclasses can collect what the triggers of the template share.
 *
 * @param <T> the type of trigger
 */
public abstract class TriggerResources<T extends Trigger> {

	private final Class<T> type;

	/**
	 * Creates an instance for one template.
	 * @param type the type of trigger
	 */
	protected TriggerResources(Class<T> type) {
		this.type = type;
	}

	/**
	 * Returns the type of trigger.
	 * @return the type
	 */
	public final Class<T> type() {
		return this.type;
	}

	/**
	 * Adds the resources of a job's triggers of this type.
	 * @param function the job's function
	 */
	public final void add(FunctionResource function) {
		List<T> triggers = function.job().triggers(this.type).toList();
		if (!triggers.isEmpty()) {
			add(triggers, function);
		}
	}

	/**
	 * Returns the policy that a job needs for its triggers of this type.
	 * @param job the job
	 * @return the policy
	 */
	public TriggerPolicy policy(JobMethod job) {
		return TriggerPolicy.NONE;
	}

	/**
	 * Adds the resources that jobs share. Called after the last job was added.
	 */
	public void finish() {
	}

	/**
	 * Adds the resources of a job's triggers of this type.
	 * @param triggers the triggers, at least one, in source order
	 * @param function the job's function
	 */
	protected abstract void add(List<T> triggers, FunctionResource function);

}
