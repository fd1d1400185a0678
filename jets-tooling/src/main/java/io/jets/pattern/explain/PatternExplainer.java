package io.jets.pattern.explain;

import java.util.Comparator;
import java.util.List;

import io.jets.pattern.event.EventFields;
import io.jets.pattern.parse.PatternField;
import io.jets.pattern.parse.PatternParser;

/**
 * Explains why an event does not match a pattern. Whether it matches is not decided here:
 * event-ruler decides, and a reason is returned only if this class agrees.
 */
public final class PatternExplainer {

	private final List<List<PatternField>> alternatives;

	private final LeafMatcher matcher = new LeafMatcher();

	/**
	 * Creates an explainer.
	 * @param pattern a valid pattern, JSON
	 */
	public PatternExplainer(String pattern) {
		this.alternatives = PatternParser.parse(pattern);
	}

	/**
	 * Explains a decision of event-ruler.
	 * @param event the event
	 * @param matched whether event-ruler matches the event
	 * @return the explanation
	 */
	public Explanation explain(EventFields event, boolean matched) {
		if (matched) {
			return Explanation.MATCH;
		}
		Explanation nearest = nearest(event);
		return nearest.matched() ? Explanation.UNKNOWN : nearest;
	}

	/**
	 * Returns the explanation for the alternative that is nearest to an event, without
	 * regard to event-ruler's decision.
	 */
	Explanation nearest(EventFields event) {
		MatchedLeaves leaves = new MatchedLeaves(event, this.matcher);
		return this.alternatives.stream()
			.map((fields) -> new AlternativeExplainer(fields, this.alternatives.size(), leaves).explain())
			.min(Comparator.comparingDouble(Explanation::distance))
			.orElseThrow();
	}

}
