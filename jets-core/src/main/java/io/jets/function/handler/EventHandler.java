package io.jets.function.handler;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.function.observe.JobInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Calls the method of a job with an event in the form that the method accepts.
 */
public interface EventHandler {

	/**
	 * The message header in which Spring Cloud Function passes Lambda's context.
	 */
	String CONTEXT_HEADER = "aws-context";

	/**
	 * Handles an event.
	 * @param event the event, JSON
	 * @param context Lambda's context, {@code null} outside Lambda
	 * @param invocation the invocation, which tells its observers how each record ends;
	 * {@code null} if there are no observers
	 * @return the response, JSON
	 */
	byte[] handle(byte[] event, @Nullable Context context, @Nullable JobInvocation invocation);

	/**
	 * Handles sample events without calling the job's method.
	 */
	void prime();

}
