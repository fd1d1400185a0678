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
 * Explains decisions from what the journal keeps: the patterns and the event. The journal
 * itself keeps few explanations, because most records of a stream may be excluded: if no
 * rule takes an event on a bus, that of the nearest rule, and those of all rules if it
 * cuts the event.
 */
public final class DecisionExplainer {

	private final Map<String, PatternMatcher> matchers = new ConcurrentHashMap<>();

	/**
	 * Explains the decisions on an event.
	 * @param event the event
	 * @return the decisions, those that took it first, then the others, nearest first.
	 * One that did not take it has no explanation if the rule was disabled, if the
	 * function was throttled, or if the journal has cut a record of a stream, or an event
	 * that another rule took
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
