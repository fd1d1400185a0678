package io.jets.function;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * Hands an event to a job's method in the form that it takes.
 */
interface EventHandler {

	/**
	 * Handle an event.
	 * @param event the event, JSON
	 * @param context Lambda's context
	 * @return the response, JSON
	 */
	byte[] handle(byte[] event, @Nullable Context context);

	/**
	 * Handle samples of events, as far as that runs none of the job's own code.
	 */
	void prime();

}
