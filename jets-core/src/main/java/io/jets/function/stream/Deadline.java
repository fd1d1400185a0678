package io.jets.function.stream;

import java.time.Duration;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * Tells when an invocation should start no further record, so that what was done is
 * reported before Lambda ends it.
 */
@FunctionalInterface
public interface Deadline {

	/**
	 * Whether it is too late to start a record.
	 * @return whether less time is left than the margin
	 */
	boolean isNear();

	/**
	 * The deadline of an invocation.
	 * @param context Lambda's context; there is no deadline without one
	 * @param margin how much time should be left
	 * @return the deadline
	 */
	static Deadline of(@Nullable Context context, Duration margin) {
		return (context != null) ? () -> context.getRemainingTimeInMillis() < margin.toMillis() : () -> false;
	}

}
