package io.jets.function.handler;

import com.amazonaws.services.lambda.runtime.Context;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Reports records of a batch that failed: to the context of the invocation if it listens,
 * otherwise to the log. On Lambda the log has each attempt, because attempts can run in
 * different processes.
 */
public final class RecordFailures {

	private final Log logger;

	RecordFailures(Log logger) {
		this.logger = logger;
	}

	void report(@Nullable Context context, String message, @Nullable Throwable error) {
		if (context instanceof Listener listener) {
			listener.recordFailed(message, error);
		}
		else {
			this.logger.error(message, error);
		}
	}

	/**
	 * A context that receives failures of records.
	 */
	public interface Listener extends Context {

		/**
		 * Receives the failure of a record, on the thread that processed it.
		 * @param message the job, what failed and the record, without values of the item
		 * @param error the exception of the job's method, {@code null} if the record
		 * cannot be read
		 */
		void recordFailed(String message, @Nullable Throwable error);

	}

}
