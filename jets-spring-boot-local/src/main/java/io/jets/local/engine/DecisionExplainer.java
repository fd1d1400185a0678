package io.jets.local.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.pattern.PatternMatcher;
import io.jets.pattern.explain.Explanation;

/**
 * Explains decisions from what the journal has kept: the patterns and the event. Records
 * that filters exclude are explained only when somebody asks, because most records of a
 * stream may be excluded.
 */
public final class DecisionExplainer {

	private final Map<String, PatternMatcher> matchers = new ConcurrentHashMap<>();

	/**
	 * Explains the decisions on an event.
	 * @param event the event
	 * @return the decisions, those that took it first, then the others, nearest first.
	 * The explanation of one that did not take it is missing if the rule was disabled, or
	 * if the journal has cut an event that others took
	 */
	public List<Decision> explain(ReceivedEvent event) {
		String json = event.payload().text();
		return event.decisions()
			.stream()
			.map((decision) -> (event.payload().cut() || !lacksReason(decision)) ? decision : explain(decision, json))
			.sorted(Decision.NEAREST_FIRST)
			.toList();
	}

	private static boolean lacksReason(Decision decision) {
		return decision.result() == Decision.Result.NOT_MATCHED && decision.explanation() == null;
	}

	/**
	 * Explains the nearest of several filters.
	 */
	private Decision explain(Decision decision, String event) {
		return decision.patterns()
			.stream()
			.map((pattern) -> this.matchers.computeIfAbsent(pattern, PatternMatcher::new).explain(event))
			.min(Comparator.comparingDouble(Explanation::distance))
			.map(decision::explained)
			.orElse(decision);
	}

}
