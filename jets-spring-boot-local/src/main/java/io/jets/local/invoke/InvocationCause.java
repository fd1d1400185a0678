package io.jets.local.invoke;

import io.jets.local.failure.FailureHistory;

/**
 * The cause of an invocation, for the log.
 *
 * @param trigger the trigger, for instance {@code stream test-table} or
 * {@code rule "SecurityJob event rule 1"}
 * @param event the event, for instance {@code 3 records} or
 * {@code event 7bf73129-1428-4cd3-a780-95db273d1602}
 * @param attempt the number of the attempt, {@code 1} for the first
 * @param attempts how many attempts there can be, {@code 0} for no limit
 * @param failures the failures of earlier attempts
 */
public record InvocationCause(String trigger, String event, int attempt, int attempts, FailureHistory failures) {

	/**
	 * Creates the cause of an only attempt.
	 * @param trigger the trigger
	 * @param event the event
	 */
	public InvocationCause(String trigger, String event) {
		this(trigger, event, 1, 1, new FailureHistory());
	}

	/**
	 * Returns the same cause with another attempt.
	 * @param attempt the number of the attempt
	 * @param attempts how many attempts there can be, {@code 0} for no limit
	 * @return the cause
	 */
	public InvocationCause attempt(int attempt, int attempts) {
		return new InvocationCause(this.trigger, this.event, attempt, attempts, this.failures);
	}

}
