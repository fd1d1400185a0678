package io.jets.sam.template;

import io.jets.job.JobMethod;
import io.jets.sam.yaml.IntrinsicFunction;

/**
 * The function of a job. Other resources refer to its alias if it has published versions.
 *
 * @param job the job
 * @param id the function's logical id
 */
public record FunctionResource(JobMethod job, String id) {

	/**
	 * Name of the alias of functions that have published versions.
	 */
	public static final String ALIAS = "live";

	/**
	 * Creates the function of a job.
	 * @param job the job
	 */
	public FunctionResource(JobMethod job) {
		this(job, LogicalIds.of(job));
	}

	/**
	 * Returns the ARN that rules and schedules invoke.
	 * @return a reference to the function or its alias
	 */
	public IntrinsicFunction arn() {
		return this.job.function().hasVersions() ? alias() : IntrinsicFunction.arn(this.id);
	}

	/**
	 * Returns the name for event source mappings and permissions.
	 * @return a reference to the function or its alias
	 */
	public IntrinsicFunction name() {
		return this.job.function().hasVersions() ? alias() : IntrinsicFunction.ref(this.id);
	}

	private IntrinsicFunction alias() {
		return IntrinsicFunction.ref(this.id + ".Alias");
	}

}
