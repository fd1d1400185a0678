package io.jets.local.stream.deliver;

import io.jets.local.invoke.InvocationResult;
import org.jspecify.annotations.Nullable;

/**
 * Records that are not delivered any more.
 *
 * @param batch the records
 * @param condition the reason
 * @param invocations how often the function was invoked with them
 * @param last the result of the last invocation, {@code null} if there was none
 */
record DiscardedBatch(Batch batch, Condition condition, int invocations, @Nullable InvocationResult last) {

	/**
	 * Why records are discarded.
	 */
	enum Condition {

		/**
		 * All retries failed.
		 */
		RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),

		/**
		 * The records were too old. AWS does not document this condition but sends it.
		 */
		RECORD_AGE_EXCEEDED("RecordAgeExceeded");

		private final String text;

		Condition(String text) {
			this.text = text;
		}

		/**
		 * Returns the condition as Lambda writes it.
		 */
		@Override
		public String toString() {
			return this.text;
		}

	}

}
