package io.jets.function.observe;

/**
 * The outcomes of an invocation.
 */
public enum InvocationOutcome {

	/**
	 * The job returned, and no record failed.
	 */
	SUCCESS,

	/**
	 * The job is idempotent and had completed the event before, so its method was not
	 * called. Records of a batch have outcomes of their own.
	 */
	DUPLICATE,

	/**
	 * The job returned, and its response lists failed records, which Lambda delivers
	 * again.
	 */
	PARTIAL,

	/**
	 * The invocation threw an exception.
	 */
	ERROR

}
