package io.jets.local.invoke;

/**
 * What made a job run, for the log.
 *
 * @param trigger the trigger, for instance {@code stream test-table} or
 * {@code rule "SecurityJob event rule 1"}
 * @param event what it brought, for instance {@code 3 records} or
 * {@code event 7bf73129-1428-4cd3-a780-95db273d1602}
 * @param attempt which attempt it is, {@code 1} for the first
 */
public record InvocationCause(String trigger, String event, int attempt) {

	/**
	 * The cause of a first attempt.
	 * @param trigger the trigger
	 * @param event what it brought
	 */
	public InvocationCause(String trigger, String event) {
		this(trigger, event, 1);
	}

	/**
	 * The cause of another attempt at the same.
	 * @param attempt which attempt it is
	 * @return the cause
	 */
	public InvocationCause attempt(int attempt) {
		return new InvocationCause(this.trigger, this.event, attempt);
	}

}
