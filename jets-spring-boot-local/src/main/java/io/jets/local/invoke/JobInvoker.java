package io.jets.local.invoke;

import io.jets.job.JobMethod;

/**
 * Runs jobs through the same function and with the same bytes as on Lambda. Writes one
 * log line per invocation.
 */
public interface JobInvoker {

	/**
	 * Runs a job once and waits for its result. If the caller is interrupted, the job is
	 * interrupted too.
	 * @param job the job
	 * @param payload the event as JSON
	 * @param cause the cause, for the log
	 * @return the result
	 * @throws TooManyRequestsException if the concurrency limit is reached
	 */
	InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause);

	/**
	 * Runs a job later, as soon as the concurrency limit allows. A failed invocation is
	 * retried as often as on Lambda and then discarded with a log line.
	 * @param job the job
	 * @param payload the event as JSON
	 * @param cause the cause, for the log
	 */
	void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause);

}
