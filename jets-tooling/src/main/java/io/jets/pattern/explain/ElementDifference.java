package io.jets.pattern.explain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.jets.pattern.event.EventLeaf;
import io.jets.pattern.parse.PatternField;

/**
 * Explains why fields that match one by one do not match together.
 */
final class ElementDifference {

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
		List<PatternField> sharing = this.fields.stream()
			.filter((field) -> field.name().compareTo(failing.name()) < 0 && !arrays(failing, field).isEmpty())
			.toList();
		return sharing.stream()
			.filter((field) -> !this.leaves.of(field).isEmpty()
					&& new ElementSearch(List.of(field, failing), this.leaves).firstFailing() != null)
			.findFirst()
			.map(List::of)
			.orElse(sharing);
	}

	/**
	 * Returns the name of the outermost array whose elements differ.
	 */
	private String array(PatternField failing, List<PatternField> others) {
		return others.stream()
			.flatMap((field) -> arrays(failing, field).stream())
			.map(this.leaves.event()::arrayName)
			.min(Comparator.comparing(String::length))
			.orElseThrow();
	}

	/**
	 * Returns the arrays that have the values of two fields in different elements, or in
	 * any if the second field must be absent.
	 */
	private Set<Integer> arrays(PatternField first, PatternField second) {
		Set<Integer> arrays = new HashSet<>();
		boolean absent = this.leaves.matcher().matchesAbsence(second);
		for (EventLeaf leaf : this.leaves.of(first)) {
			for (EventLeaf other : this.leaves.all(second)) {
				arrays.addAll(absent ? leaf.elements().common(other.elements())
						: leaf.elements().conflicts(other.elements()));
			}
		}
		return arrays;
	}

}
