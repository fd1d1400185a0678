package io.jets.pattern.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.jets.pattern.event.ArrayElements;
import io.jets.pattern.event.EventLeaf;
import io.jets.pattern.parse.PatternField;
import org.jspecify.annotations.Nullable;

/**
 * Searches values for all fields of an alternative at once, no two of which are in
 * different elements of one array. Fields are taken in the order of their names, as
 * event-ruler does: a field that must be absent may be present in other elements than
 * those of the fields before it.
 */
final class ElementSearch {

	private final List<PatternField> fields;

	private final MatchedLeaves leaves;

	ElementSearch(List<PatternField> fields, MatchedLeaves leaves) {
		this.fields = fields.stream().sorted(Comparator.comparing(PatternField::name)).toList();
		this.leaves = leaves;
	}

	/**
	 * Returns the first field that does not match in the same elements as the fields
	 * before it.
	 * @return the field, or {@code null} if all fields match
	 */
	@Nullable PatternField firstFailing() {
		Set<ArrayElements> reached = Set.of(ArrayElements.NONE);
		for (int i = 0; i < this.fields.size(); i++) {
			Set<Integer> relevant = arraysFrom(i + 1);
			Set<ArrayElements> next = new LinkedHashSet<>();
			for (ArrayElements elements : reached) {
				for (ArrayElements reachable : next(this.fields.get(i), elements)) {
					next.add(reachable.only(relevant));
				}
			}
			if (next.isEmpty()) {
				return this.fields.get(i);
			}
			reached = next;
		}
		return null;
	}

	private List<ArrayElements> next(PatternField field, ArrayElements elements) {
		List<ArrayElements> next = new ArrayList<>();
		if (this.leaves.matcher().matchesAbsence(field)
				&& this.leaves.all(field).stream().allMatch((leaf) -> elements.merge(leaf.elements()) == null)) {
			next.add(elements);
		}
		for (EventLeaf leaf : this.leaves.of(field)) {
			ArrayElements merged = elements.merge(leaf.elements());
			if (merged != null) {
				next.add(merged);
			}
		}
		return next;
	}

	/**
	 * Returns the arrays of the fields that follow. Without the others, the number of
	 * combinations does not grow with the number of arrays.
	 */
	private Set<Integer> arraysFrom(int index) {
		Set<Integer> arrays = new HashSet<>();
		for (PatternField field : this.fields.subList(index, this.fields.size())) {
			this.leaves.all(field).forEach((leaf) -> arrays.addAll(leaf.elements().indexes().keySet()));
		}
		return arrays;
	}

}
