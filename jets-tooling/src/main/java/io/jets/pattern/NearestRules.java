package io.jets.pattern;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import io.jets.pattern.event.EventFields;
import io.jets.pattern.explain.RuleExplanation;

/**
 * Explains one event against several rules, or the filters of a stream.
 *
 * @param <R> the type of rules
 */
public final class NearestRules<R> {

	private final Function<R, PatternMatcher> matchers;

	/**
	 * Creates the explanations.
	 * @param matchers returns the pattern of a rule
	 */
	public NearestRules(Function<R, PatternMatcher> matchers) {
		this.matchers = matchers;
	}

	/**
	 * Explains an event.
	 * @param rules the rules
	 * @param event the event, JSON
	 * @return an explanation for each rule: first those that match, then the others by
	 * their distance. Equally near rules stay in their order
	 * @throws IllegalArgumentException if the event is not a JSON object
	 */
	public List<RuleExplanation<R>> explain(Collection<R> rules, String event) {
		EventFields fields = EventFields.of(event);
		return rules.stream()
			.map((rule) -> new RuleExplanation<>(rule, this.matchers.apply(rule).explain(event, fields)))
			.sorted(Comparator.comparingDouble((explained) -> explained.explanation().distance()))
			.toList();
	}

}
