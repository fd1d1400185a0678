package io.jets.job.fault;

/**
 * Whether a {@link Fault} prevents jobs from working.
 */
public enum Severity {

	/**
	 * AWS would reject the job, or it could not run as it is written.
	 */
	ERROR,

	/**
	 * AWS accepts the job, but it is probably not meant as it is written. The property
	 * {@code jets.checks.fail-on-warnings} lets it fail the build and the start as well.
	 */
	WARNING

}
