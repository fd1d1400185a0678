package io.jets.local.stream;

import io.jets.local.invoke.InvocationResult;
import org.jspecify.annotations.Nullable;

/**
 * Records that were given up.
 *
 * @param batch the records
 * @param condition why
 * @param invocations how often a function was invoked with them
 * @param last the last of these invocations, {@code null} if there was none
 */
record FailedBatch(Batch batch, Condition condition, int invocations, @Nullable InvocationResult last) {

	/**
	 * Why records are given up.
	 */
	enum Condition {

		/**
		 * All retries failed.
		 */
		RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),

		/**
		 * They were too old to be tried. AWS names it in no page; its records do.
		 */
		RECORD_AGE_EXCEEDED("RecordAgeExceeded");

		private final String text;

		Condition(String text) {
			this.text = text;
		}

		/**
		 * As Lambda writes it.
		 */
		@Override
		public String toString() {
			return this.text;
		}

	}

}
