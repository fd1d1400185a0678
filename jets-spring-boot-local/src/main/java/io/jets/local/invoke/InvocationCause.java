package io.jets.local.invoke;

/**
 * The cause of an invocation, for the log.
 *
 * @param trigger the trigger, for instance {@code stream test-table} or
 * {@code rule "SecurityJob event rule 1"}
 * @param event the event, for instance {@code 3 records} or
 * {@code event 7bf73129-1428-4cd3-a780-95db273d1602}
 * @param attempt the number of the attempt, {@code 1} for the first
 */
public record InvocationCause(String trigger, String event, int attempt) {

	/**
	 * Creates the cause of a first attempt.
	 * @param trigger the trigger
	 * @param event the event
	 */
	public InvocationCause(String trigger, String event) {
		this(trigger, event, 1);
	}

	/**
	 * Returns the same cause with another attempt.
	 * @param attempt the number of the attempt
	 * @return the cause
	 */
	public InvocationCause attempt(int attempt) {
		return new InvocationCause(this.trigger, this.event, attempt);
	}

}
