package io.jets.pattern.explain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.pattern.event.ArrayElements;
import io.jets.pattern.parse.PatternField;
import org.jspecify.annotations.Nullable;

/**
 * Searches values for all fields of an alternative at once, no two of which are in
 * different elements of one array. Fields are taken in the order of their names, as
 * event-ruler does: a field that must be absent may be present in other elements than
 * those of the fields before it. Only arrays that several fields are in are considered,
 * so that the number of combinations does not grow with the number of arrays.
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
			PatternField field = this.fields.get(i);
			Set<Integer> shared = arraysBeside(field);
			ElementIndex matching = ElementIndex.of(this.leaves.of(field), shared);
			@Nullable ElementIndex excluded = this.leaves.matcher().matchesAbsence(field)
					? ElementIndex.of(this.leaves.all(field), shared) : null;
			for (ArrayElements elements : reached) {
				if (excluded != null && excluded.merged(elements).isEmpty()) {
					next.add(elements.only(relevant));
				}
				matching.merged(elements).forEach((merged) -> next.add(merged.only(relevant)));
			}
			if (next.isEmpty()) {
				return field;
			}
			reached = next;
		}
		return null;
	}

	private Set<Integer> arraysBeside(PatternField field) {
		return arrays(this.fields.stream().filter((other) -> other != field));
	}

	private Set<Integer> arraysFrom(int index) {
		return arrays(this.fields.stream().skip(index));
	}

	private Set<Integer> arrays(Stream<PatternField> fields) {
		return fields.flatMap((field) -> this.leaves.arrays(field).stream()).collect(Collectors.toSet());
	}

}
