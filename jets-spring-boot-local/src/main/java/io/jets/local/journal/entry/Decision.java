package io.jets.local.journal.entry;

import java.util.Comparator;
import java.util.List;

import io.jets.pattern.explain.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule or an event source mapping takes an event.
 *
 * @param job the name of the job
 * @param location the method of the job, {@code <class>#<method>}
 * @param trigger the rule or filter that decided, for instance
 * {@code rule "SecurityJob event rule 1"} or {@code filter on stream orders}
 * @param result the decision
 * @param patterns the pattern of the rule, or the filters of the mapping, of which one
 * must match; empty if it has none
 * @param explanation why the event does not match, for several filters the nearest;
 * {@code null} if it matched, if the rule is disabled, or if it follows from the patterns
 * and the event, which the journal keeps
 */
public record Decision(String job, String location, String trigger, Result result, List<String> patterns,
		@Nullable Explanation explanation) {

	/**
	 * Orders decisions by how far the event is from being taken.
	 */
	public static final Comparator<Decision> NEAREST_FIRST = Comparator.comparingDouble(Decision::distance);

	private static final int REFERENCE = 8;

	private static final int OVERHEAD = 128;

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
	 * Returns how far the event is from being taken.
	 * @return 0 if it is taken, otherwise the distance of the explanation, and more than
	 * any distance if there is none
	 */
	public double distance() {
		if (matched()) {
			return 0;
		}
		return (this.explanation != null) ? this.explanation.distance() : 2;
	}

	/**
	 * Returns the decision in words.
	 * @param withValue whether to include the value of the event
	 * @return the words
	 */
	public String text(boolean withValue) {
		if (this.explanation != null) {
			return this.explanation.text(withValue);
		}
		return switch (this.result) {
			case MATCHED -> "matches";
			case NOT_MATCHED -> "does not match";
			case DISABLED -> "is disabled";
			case THROTTLED -> "was throttled because a concurrency limit was reached";
		};
	}

	/**
	 * Returns this decision with an explanation.
	 * @param reason why the event does not match
	 * @return the decision
	 */
	public Decision explained(Explanation reason) {
		return new Decision(this.job, this.location, this.trigger, this.result, this.patterns, reason);
	}

	/**
	 * Returns this decision as that of one filter.
	 * @param filter the pattern of the filter
	 * @return the decision
	 */
	public Decision ofFilter(String filter) {
		return new Decision(this.job, this.location, this.trigger, this.result, List.of(filter), this.explanation);
	}

	/**
	 * Returns about how much memory the decision needs. Events share the decisions of a
	 * rule or mapping that have no explanation.
	 */
	int size() {
		return (this.explanation != null) ? OVERHEAD + size(this.explanation) : REFERENCE;
	}

	private static int size(Explanation explanation) {
		return explanation.differences()
			.stream()
			.mapToInt((difference) -> OVERHEAD + EntrySize.of(difference.path()) + EntrySize.of(difference.expected())
					+ EntrySize.of(difference.remark()) + EntrySize.of(difference.found().value()))
			.sum();
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
		DISABLED,

		/** The function did not run because a concurrency limit was reached. */
		THROTTLED

	}

}
