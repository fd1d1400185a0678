package io.jets.pattern.explain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.pattern.event.EventFields;
import io.jets.pattern.event.EventLeaf;
import io.jets.pattern.parse.PatternField;

/**
 * The values of one event that match the fields of a pattern, each by itself.
 */
final class MatchedLeaves {

	private final EventFields event;

	private final LeafMatcher matcher;

	private final Map<PatternField, List<EventLeaf>> matched = new HashMap<>();

	MatchedLeaves(EventFields event, LeafMatcher matcher) {
		this.event = event;
		this.matcher = matcher;
	}

	EventFields event() {
		return this.event;
	}

	LeafMatcher matcher() {
		return this.matcher;
	}

	List<EventLeaf> all(PatternField field) {
		return this.event.leaves(field.name());
	}

	/**
	 * Returns the values that match a field.
	 */
	List<EventLeaf> of(PatternField field) {
		return this.matched.computeIfAbsent(field,
				(key) -> all(key).stream().filter((leaf) -> this.matcher.matches(key, leaf.json())).toList());
	}

	/**
	 * Returns the arrays that values of a field are in.
	 */
	Set<Integer> arrays(PatternField field) {
		Set<Integer> arrays = new HashSet<>();
		all(field).forEach((leaf) -> arrays.addAll(leaf.elements().indexes().keySet()));
		return arrays;
	}

}
