package io.jets.local.bus;

import java.util.List;

import io.jets.local.journal.entry.Decision;

/**
 * Describes the rule that is nearest to an event that matches no rule, and why the event
 * does not match it.
 */
final class NearestRule {

	private final boolean logPayloads;

	NearestRule(boolean logPayloads) {
		this.logPayloads = logPayloads;
	}

	/**
	 * Describes the nearest rule.
	 * @param decisions the decisions of the rules on a bus
	 * @return the end of a log line, empty if no enabled rule is on the bus
	 */
	String describe(List<Decision> decisions) {
		return decisions.stream()
			.filter((decision) -> decision.explanation() != null)
			.min(Decision.NEAREST_FIRST)
			.map((nearest) -> ". The nearest is " + nearest.trigger() + " of " + nearest.job() + ": "
					+ nearest.text(this.logPayloads))
			.orElse("");
	}

}
