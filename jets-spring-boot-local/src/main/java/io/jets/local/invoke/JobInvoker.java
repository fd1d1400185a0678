package io.jets.local.invoke;

import io.jets.job.JobMethod;

/**
 * Runs jobs through the same function and the same bytes as on Lambda. Writes one log
 * line for each invocation.
 */
public interface JobInvoker {

	/**
	 * Run a job once, on the calling thread.
	 * @param job the job
	 * @param payload the event, JSON
	 * @param cause what made it run, for the log
	 * @return the outcome
	 */
	InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause);

	/**
	 * Run a job on another thread; if it fails, try it again as often as Lambda does,
	 * then write a log line with the event's id, the rule and the error.
	 * @param job the job
	 * @param payload the event, JSON
	 * @param cause what made it run, for the log
	 */
	void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause);

}
