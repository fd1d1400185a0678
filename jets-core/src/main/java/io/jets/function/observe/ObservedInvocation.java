package io.jets.function.observe;

import org.jspecify.annotations.Nullable;

/**
 * Is told how an invocation goes on.
 */
public interface ObservedInvocation {

	/**
	 * Makes this invocation the current one of a thread that works for it: the thread
	 * that called the job, or one that processes records.
	 * @return ends the work of the thread
	 */
	default Scope openScope() {
		return () -> {
		};
	}

	/**
	 * Receives the end of a record of a job that is called once per record, on the thread
	 * that processed the record.
	 * @param record the record
	 */
	default void recordEnded(ObservedRecord record) {
	}

	/**
	 * Receives the end of the invocation.
	 * @param outcome the outcome
	 * @param failedRecords the number of records in the response that Lambda delivers
	 * again
	 * @param error the exception that the invocation throws, {@code null} if it returns
	 */
	void end(InvocationOutcome outcome, int failedRecords, @Nullable Throwable error);

	/**
	 * The work of a thread for an invocation.
	 */
	@FunctionalInterface
	interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
