package io.jets.local.engine;

import java.util.Comparator;
import java.util.List;

import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.pattern.PatternMatcher;
import io.jets.pattern.explain.Explanation;

/**
 * Explains decisions from what the journal has kept: the patterns and the event.
 */
final class DecisionExplainer {

	private DecisionExplainer() {
	}

	static List<Decision> explain(ReceivedEvent event) {
		String json = event.payload().text();
		return event.decisions()
			.stream()
			.map((decision) -> (event.payload().cut() || !lacksReason(decision)) ? decision : explain(decision, json))
			.sorted(Comparator.comparingDouble(Decision::distance))
			.toList();
	}

	private static boolean lacksReason(Decision decision) {
		return decision.result() == Decision.Result.NOT_MATCHED && decision.explanation() == null;
	}

	/**
	 * Explains the nearest of several filters.
	 */
	private static Decision explain(Decision decision, String event) {
		return decision.patterns()
			.stream()
			.map((pattern) -> new PatternMatcher(pattern).explain(event))
			.min(Comparator.comparingDouble(Explanation::distance))
			.map(decision::explained)
			.orElse(decision);
	}

}
