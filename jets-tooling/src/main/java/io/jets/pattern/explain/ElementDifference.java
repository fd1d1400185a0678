package io.jets.pattern.explain;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.jets.pattern.event.ArrayElements;
import io.jets.pattern.event.EventLeaf;
import io.jets.pattern.parse.PatternField;

/**
 * Explains why fields that match one by one do not match together.
 */
final class ElementDifference {

	/** Limits the time that a large array takes. */
	private static final int MAXIMUM_COMPARED = 100;

	private final List<PatternField> fields;

	private final MatchedLeaves leaves;

	ElementDifference(List<PatternField> fields, MatchedLeaves leaves) {
		this.fields = fields;
		this.leaves = leaves;
	}

	/**
	 * Returns the difference at a field.
	 * @param failing the first field that does not match in the same elements as others
	 */
	Difference at(PatternField failing) {
		List<PatternField> others = others(failing);
		List<PatternField> together = this.fields.stream()
			.filter((field) -> field.equals(failing) || others.contains(field))
			.toList();
		String names = String.join(", ",
				together.subList(0, together.size() - 1).stream().map(PatternField::name).toList()) + " and "
				+ together.get(together.size() - 1).name();
		return new Difference(failing.name(), failing.words(), Found.of(FoundKind.OTHER_ELEMENT),
				"%s each match, but in different elements of %s".formatted(names, array(failing, others)), false);
	}

	/**
	 * Returns the fields that exclude the failing one: if possible one field, otherwise
	 * all before it in the same arrays.
	 */
	private List<PatternField> others(PatternField failing) {
		Set<Integer> arrays = this.leaves.arrays(failing);
		List<PatternField> sharing = this.fields.stream()
			.filter((field) -> field.name().compareTo(failing.name()) < 0
					&& !Collections.disjoint(this.leaves.arrays(field), arrays))
			.toList();
		return sharing.stream()
			.filter((field) -> !this.leaves.of(field).isEmpty()
					&& new ElementSearch(List.of(field, failing), this.leaves).firstFailing() != null)
			.findFirst()
			.map(List::of)
			.orElse(sharing);
	}

	/**
	 * Returns the name of the innermost array that has the fields in different elements:
	 * they can match in the same elements of the arrays around it.
	 */
	private String array(PatternField failing, List<PatternField> others) {
		return others.stream()
			.flatMap((field) -> some(this.leaves.of(field).isEmpty() ? this.leaves.all(field) : this.leaves.of(field)))
			.flatMap((elements) -> some(this.leaves.of(failing)).map(elements::conflicts).flatMap(List::stream))
			.map(this.leaves.event()::arrayName)
			.max(Comparator.comparing(String::length))
			.orElseGet(() -> common(failing, others));
	}

	private String common(PatternField failing, List<PatternField> others) {
		Set<Integer> arrays = this.leaves.arrays(failing);
		arrays.retainAll(this.leaves.arrays(others.get(0)));
		return arrays.stream()
			.map(this.leaves.event()::arrayName)
			.min(Comparator.comparing(String::length))
			.orElseThrow();
	}

	private static Stream<ArrayElements> some(List<EventLeaf> leaves) {
		return leaves.stream().map(EventLeaf::elements).limit(MAXIMUM_COMPARED);
	}

}
