package io.jets.function;

import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What the log's mapped diagnostic context (MDC) holds while a job runs.
 */
public final class LogContext {

	/**
	 * The job's name.
	 */
	public static final String JOB = "job";

	/**
	 * The id of the event, or of the stream record that the method gets.
	 */
	public static final String EVENT_ID = "eventId";

	/**
	 * Lambda's request id, under the name that AWS's own libraries use.
	 */
	public static final String REQUEST_ID = "AWSRequestId";

	private LogContext() {
	}

	static <T> T invocation(String job, @Nullable Context context, Supplier<T> body) {
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
