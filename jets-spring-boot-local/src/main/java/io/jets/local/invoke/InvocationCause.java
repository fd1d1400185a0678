package io.jets.local.invoke;

import java.util.List;

import io.jets.local.failure.FailureHistory;
import io.jets.local.journal.entry.RunCause;

/**
 * The cause of an invocation, and who reads its response.
 *
 * @param run the cause as the journal keeps it
 * @param failures the failures of earlier attempts
 * @param reader reads the response
 */
public record InvocationCause(RunCause run, FailureHistory failures, ResponseReader reader) {

	/**
	 * Creates the cause of a first attempt whose response nobody needs.
	 * @param trigger the trigger, for instance {@code stream test-table} or
	 * {@code rule "SecurityJob event rule 1"}
	 * @param event the event, for instance {@code 3 records} or
	 * {@code event 7bf73129-1428-4cd3-a780-95db273d1602}
	 * @param events the numbers of the events in the journal
	 */
	public InvocationCause(String trigger, String event, List<Long> events) {
		this(new RunCause(trigger, event, events, 1, 1, null), new FailureHistory(), new ReportedRecords());
	}

	/**
	 * Returns the same cause with another attempt.
	 * @param attempt the number of the attempt
	 * @param attempts how many attempts there can be, {@code 0} for no limit
	 * @return the cause
	 */
	public InvocationCause attempt(int attempt, int attempts) {
		return new InvocationCause(new RunCause(this.run.trigger(), this.run.event(), this.run.events(), attempt,
				attempts, this.run.first()), this.failures, this.reader);
	}

	/**
	 * Returns the cause of later attempts.
	 * @param first the number of the run of the first attempt
	 * @return the cause
	 */
	InvocationCause after(long first) {
		if (this.run.first() != null) {
			return this;
		}
		return new InvocationCause(new RunCause(this.run.trigger(), this.run.event(), this.run.events(),
				this.run.attempt(), this.run.attempts(), first), this.failures, this.reader);
	}

}
