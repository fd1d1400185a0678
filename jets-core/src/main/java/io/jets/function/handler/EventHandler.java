package io.jets.function.handler;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.function.observe.JobInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Calls a job's method with an event, in the form that the method accepts.
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
	 * @param invocation is told how each record ends, {@code null} if nothing observes
	 * the invocation
	 * @return the response, JSON
	 */
	byte[] handle(byte[] event, @Nullable Context context, @Nullable JobInvocation invocation);

	/**
	 * Handles sample events without calling the job's method.
	 */
	void prime();

}
