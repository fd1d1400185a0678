package io.jets.function.handler;

import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Sets the entries of the mapped diagnostic context (MDC) while a job runs.
 */
public final class LogContext {

	/**
	 * The entry with the name of the job.
	 */
	public static final String JOB = "job";

	/**
	 * The entry with the id of the event or stream record that the method gets.
	 */
	public static final String EVENT_ID = "eventId";

	/**
	 * The entry with Lambda's request id, named as in AWS's own libraries.
	 */
	public static final String REQUEST_ID = "AWSRequestId";

	private LogContext() {
	}

	/**
	 * Runs an invocation of a job.
	 * @param <T> the type of the result
	 * @param job the name of the job
	 * @param context Lambda's context, {@code null} outside Lambda
	 * @param body the invocation
	 * @return the result
	 */
	public static <T> T invocation(String job, @Nullable Context context, Supplier<T> body) {
		String requestId = (context != null) ? context.getAwsRequestId() : null;
		return with(JOB, job, () -> with(REQUEST_ID, requestId, body));
	}

	static <T extends @Nullable Object> T event(@Nullable String eventId, Supplier<T> body) {
		return with(EVENT_ID, eventId, body);
	}

	private static <T extends @Nullable Object> T with(String key, @Nullable String value, Supplier<T> body) {
		if (value == null) {
			return body.get();
		}
		String outer = MDC.get(key);
		MDC.put(key, value);
		try {
			return body.get();
		}
		finally {
			if (outer != null) {
				MDC.put(key, outer);
			}
			else {
				MDC.remove(key);
			}
		}
	}

}
