package io.jets.local.journal.entry;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether a rule or an event source mapping takes an event.
 *
 * @param job the name of the job
 * @param location the method of the job, {@code <class>#<method>}
 * @param trigger the trigger, for instance {@code rule "SecurityJob event rule 1"}
 * @param result the decision
 * @param patterns the pattern of the rule, or the filters of the mapping, of which one
 * must match; empty if it has none
 * @param mismatch the difference that excludes the event, {@code null} if there is none
 * or if nobody asked for it yet
 */
public record Decision(String job, String location, String trigger, Result result, List<String> patterns,
		@Nullable Mismatch mismatch) {

	/**
	 * Creates a decision.
	 */
	public Decision {
		patterns = List.copyOf(patterns);
	}

	/**
	 * Returns whether the job gets the event.
	 * @return whether it matched
	 */
	public boolean matched() {
		return this.result == Result.MATCHED;
	}

	/**
	 * Returns this decision with another difference.
	 * @param difference the difference, {@code null} for none
	 * @return the decision
	 */
	public Decision with(@Nullable Mismatch difference) {
		return new Decision(this.job, this.location, this.trigger, this.result, this.patterns, difference);
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
