package io.jets.sam.stack;

import io.jets.job.JobMethod;
import io.jets.sam.yaml.ShortForm;

/**
 * A job's function, and how others in the template refer to it. With SnapStart that is
 * its alias: there is no snapshot of what is not published.
 *
 * @param job the job
 * @param id its logical id
 */
public record JobFunction(JobMethod job, String id) {

	/**
	 * The alias of functions with SnapStart.
	 */
	public static final String ALIAS = "live";

	/**
	 * Create a function.
	 * @param job the job
	 */
	public JobFunction(JobMethod job) {
		this(job, LogicalIds.of(job));
	}

	/**
	 * The ARN that triggers invoke.
	 * @return a reference to the function or its alias
	 */
	public ShortForm arn() {
		return this.job.function().snapStart() ? alias() : ShortForm.arn(this.id);
	}

	/**
	 * What mappings and permissions name.
	 * @return a reference to the function or its alias
	 */
	public ShortForm name() {
		return this.job.function().snapStart() ? alias() : ShortForm.ref(this.id);
	}

	private ShortForm alias() {
		return ShortForm.ref(this.id + ".Alias");
	}

}
