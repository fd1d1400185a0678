package io.jets.function.dispatch;

import java.time.Duration;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * Decides when an invocation must not start another record, so that the processed records
 * are reported before Lambda ends the invocation.
 */
@FunctionalInterface
public interface Deadline {

	/**
	 * Returns whether it is too late to start a record.
	 * @return {@code true} if the remaining time is less than the margin
	 */
	boolean isNear();

	/**
	 * Returns the deadline of an invocation.
	 * @param context Lambda's context, {@code null} for no deadline
	 * @param margin the time to leave before Lambda ends the invocation
	 * @return the deadline
	 */
	static Deadline of(@Nullable Context context, Duration margin) {
		return (context != null) ? () -> context.getRemainingTimeInMillis() < margin.toMillis() : () -> false;
	}

}
