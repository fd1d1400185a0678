package io.jets.local.journal.entry;

import java.util.List;

/**
 * Whether a rule or an event source mapping takes an event.
 *
 * @param job the name of the job
 * @param location the method of the job, {@code <class>#<method>}
 * @param trigger the trigger, for instance {@code rule "SecurityJob event rule 1"}
 * @param result the decision
 * @param patterns the pattern of the rule, or the filters of the mapping, of which one
 * must match; empty if it has none
 * @param mismatches the differences that exclude the event; empty if it matched, if no
 * reason was found, or if nobody has asked for it: the journal keeps the pattern and the
 * event, from which they follow
 */
public record Decision(String job, String location, String trigger, Result result, List<String> patterns,
		List<Mismatch> mismatches) {

	/**
	 * Creates a decision.
	 */
	public Decision {
		patterns = List.copyOf(patterns);
		mismatches = List.copyOf(mismatches);
	}

	/**
	 * Returns whether the job gets the event.
	 * @return whether it matched
	 */
	public boolean matched() {
		return this.result == Result.MATCHED;
	}

	/**
	 * Returns this decision with an explanation.
	 * @param differences the differences
	 * @return the decision
	 */
	public Decision explained(List<Mismatch> differences) {
		return new Decision(this.job, this.location, this.trigger, this.result, this.patterns, differences);
	}

	/**
	 * A decision.
	 */
	public enum Result {

		/** The job gets the event. */
		MATCHED,

		/** The pattern, the filters or the kind of change exclude the event. */
		NOT_MATCHED,

		/** The rule is disabled and was not asked. */
		DISABLED

	}

}
