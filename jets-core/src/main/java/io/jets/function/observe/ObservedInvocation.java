package io.jets.function.observe;

import org.jspecify.annotations.Nullable;

/**
 * Receives what happens during an invocation.
 */
public interface ObservedInvocation {

	/**
	 * Makes this invocation the current one of the calling thread, which calls the job or
	 * processes records of the batch.
	 * @return a scope, which the same thread closes
	 */
	default Scope openScope() {
		return () -> {
		};
	}

	/**
	 * Receives a record that has ended. This method is called only for jobs that are
	 * called once per record, on the thread that processed the record.
	 * @param record the record
	 */
	default void recordEnded(ObservedRecord record) {
	}

	/**
	 * Receives the outcome of the invocation, which has ended.
	 * @param outcome the outcome
	 * @param failedRecords the number of failed records that the response lists
	 * @param error the exception that the invocation throws, {@code null} if it returns
	 */
	void end(InvocationOutcome outcome, int failedRecords, @Nullable Throwable error);

	/**
	 * The time during which an invocation is the current one of a thread.
	 */
	@FunctionalInterface
	interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
