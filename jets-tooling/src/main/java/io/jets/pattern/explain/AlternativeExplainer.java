package io.jets.pattern.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.pattern.parse.PatternField;
import org.jspecify.annotations.Nullable;

/**
 * Explains why an event does not match one alternative of a pattern.
 */
final class AlternativeExplainer {

	private static final double TOP_LEVEL_WEIGHT = 3;

	private static final double NEAR_WEIGHT = 0.1;

	private final List<PatternField> fields;

	private final int alternatives;

	private final MatchedLeaves leaves;

	AlternativeExplainer(List<PatternField> fields, int alternatives, MatchedLeaves leaves) {
		this.fields = fields;
		this.alternatives = alternatives;
		this.leaves = leaves;
	}

	/**
	 * Returns the explanation, as the walker sees it.
	 */
	Explanation explain() {
		FieldDifference difference = new FieldDifference(this.leaves);
		List<Difference> differences = new ArrayList<>();
		double distance = 0;
		double total = 0;
		for (PatternField field : this.fields) {
			total += weight(field);
			if (differs(field)) {
				Difference found = difference.of(field);
				distance += weight(field) * (found.near() ? NEAR_WEIGHT : 1);
				differences.add(remarked(field, found));
			}
		}
		if (differences.isEmpty()) {
			@Nullable PatternField failing = new ElementSearch(this.fields, this.leaves).firstFailing();
			if (failing == null) {
				return Explanation.MATCH;
			}
			distance = weight(failing);
			differences.add(remarked(failing, this.leaves.of(failing).isEmpty() ? difference.of(failing)
					: new ElementDifference(this.fields, this.leaves).at(failing)));
		}
		return new Explanation(false, differences, this.alternatives, distance / total);
	}

	private Difference remarked(PatternField field, Difference difference) {
		if (!field.inOr() || this.alternatives == 1) {
			return difference;
		}
		String remark = "this is the nearest of %d alternatives of $or".formatted(this.alternatives);
		return new Difference(difference.path(), difference.expected(), difference.found(),
				difference.remark().isEmpty() ? remark : difference.remark() + "; " + remark, difference.near());
	}

	/**
	 * Returns whether a field does not match, whatever elements of arrays others match
	 * in.
	 */
	private boolean differs(PatternField field) {
		if (!this.leaves.of(field).isEmpty()) {
			return false;
		}
		if (!this.leaves.matcher().matchesAbsence(field)) {
			return true;
		}
		Set<Integer> before = arraysBefore(field);
		return this.leaves.all(field)
			.stream()
			.anyMatch((leaf) -> Collections.disjoint(leaf.elements().indexes().keySet(), before));
	}

	/**
	 * Returns the arrays of the fields before another one. They may match in an element
	 * that does not have the other one.
	 */
	private Set<Integer> arraysBefore(PatternField field) {
		return this.fields.stream()
			.filter((other) -> other.name().compareTo(field.name()) < 0)
			.flatMap((other) -> this.leaves.arrays(other).stream())
			.collect(Collectors.toSet());
	}

	private static double weight(PatternField field) {
		return (field.keys().size() == 1) ? TOP_LEVEL_WEIGHT : 1;
	}

}
