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
	 * The job returned, and its response lists failed records, which Lambda delivers
	 * again.
	 */
	PARTIAL,

	/**
	 * The invocation threw an exception.
	 */
	ERROR

}
