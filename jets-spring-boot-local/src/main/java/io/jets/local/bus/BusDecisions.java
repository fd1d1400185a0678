package io.jets.local.bus;

import java.util.List;
import java.util.stream.IntStream;

import io.jets.local.journal.entry.Decision;

/**
 * The decisions of rules on an event as the journal keeps them.
 */
final class BusDecisions {

	private BusDecisions() {
	}

	/**
	 * Returns the decision of each rule. If no rule takes the event, the decision of the
	 * nearest one has its explanation, which the log needs. Those of the others follow
	 * from what the journal keeps, and are kept only if the journal cuts the event.
	 */
	static List<Decision> of(List<BusRule> rules, String event, boolean cut) {
		List<Decision> decisions = rules.stream().map((rule) -> rule.decide(event)).toList();
		if (decisions.stream().anyMatch(Decision::matched)) {
			return decisions;
		}
		List<Decision> explained = IntStream.range(0, rules.size())
			.mapToObj((i) -> rules.get(i).explain(decisions.get(i), event))
			.toList();
		if (cut) {
			return explained;
		}
		Decision nearest = explained.stream().min(Decision.NEAREST_FIRST).orElse(null);
		return IntStream.range(0, rules.size())
			.mapToObj((i) -> (explained.get(i) == nearest) ? nearest : decisions.get(i))
			.toList();
	}

}
