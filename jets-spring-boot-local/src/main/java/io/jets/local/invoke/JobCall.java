package io.jets.local.invoke;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.job.JobMethod;

/**
 * Calls the function that a job is deployed as.
 */
@FunctionalInterface
public interface JobCall {

	/**
	 * Call a job's function.
	 * @param job the job
	 * @param payload the event, JSON
	 * @param context what Lambda says about the invocation
	 * @return what the function returned, JSON
	 * @throws Throwable what the job's method threw, as it was thrown
	 */
	byte[] call(JobMethod job, byte[] payload, Context context) throws Throwable;

}
