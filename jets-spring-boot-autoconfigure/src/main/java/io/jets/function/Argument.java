package io.jets.function;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter of a job's method gets.
 */
@FunctionalInterface
interface Argument {

	@Nullable Object resolve(byte[] event, @Nullable Context context);

	/**
	 * The event itself.
	 */
	static Argument event(EventReader reader) {
		return (event, context) -> reader.read(event);
	}

	/**
	 * Lambda's context.
	 */
	static Argument context(String jobName) {
		return (event, context) -> {
			if (context == null) {
				throw new IllegalStateException(jobName
						+ " takes Lambda's Context, and was called without one: put it into the message's header \""
						+ JobFunction.CONTEXT_HEADER + "\"");
			}
			return context;
		};
	}

}
