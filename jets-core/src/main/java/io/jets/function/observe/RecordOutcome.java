package io.jets.function.observe;

/**
 * The outcomes of a record of a job that is called once per record.
 */
public enum RecordOutcome {

	/**
	 * The job's method returned.
	 */
	SUCCESS,

	/**
	 * The job is idempotent and had completed the record before, so its method was not
	 * called.
	 */
	DUPLICATE,

	/**
	 * The job's method threw an exception or was not called, for instance because the
	 * record cannot be read.
	 */
	FAILURE

}
