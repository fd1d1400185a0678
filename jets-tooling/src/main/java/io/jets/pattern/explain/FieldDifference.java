package io.jets.pattern.explain;

import java.util.List;
import java.util.Objects;

import io.jets.pattern.event.Container;
import io.jets.pattern.event.EventFields;
import io.jets.pattern.event.EventLeaf;
import io.jets.pattern.parse.MatchKind;
import io.jets.pattern.parse.PatternField;
import org.jspecify.annotations.Nullable;

/**
 * Explains why no value of a field matches.
 */
final class FieldDifference {

	private final EventFields event;

	private final ValueRemark remarks;

	FieldDifference(MatchedLeaves leaves) {
		this.event = leaves.event();
		this.remarks = new ValueRemark(leaves.matcher());
	}

	Difference of(PatternField field) {
		List<EventLeaf> leaves = this.event.leaves(field.name());
		if (!leaves.isEmpty()) {
			return ofValues(field, leaves);
		}
		Container container = this.event.container(field.name());
		if (container == null) {
			AbsenceRemark absence = AbsenceRemark.of(field, this.event);
			return new Difference(field.name(), field.words(), Found.of(FoundKind.ABSENT), absence.text(),
					absence.near());
		}
		return new Difference(field.name(), field.words(), Found.of(kind(container)), remark(field), false);
	}

	/**
	 * Returns why a field that is not a single value does not match.
	 */
	private String remark(PatternField field) {
		String typed = this.event.children(field.name())
			.stream()
			.filter((child) -> AttributeTypes.of(child) != null)
			.findFirst()
			.orElse(null);
		if (typed != null) {
			return "there is " + typed;
		}
		return field.expectsOnly(MatchKind.EXISTS) ? "exists matches single values only" : "";
	}

	/**
	 * Returns the difference for the value that is probably meant to match, or the first.
	 */
	private Difference ofValues(PatternField field, List<EventLeaf> leaves) {
		EventLeaf shown = leaves.get(0);
		@Nullable String near = null;
		for (EventLeaf leaf : leaves) {
			near = this.remarks.near(field, leaf);
			if (near != null) {
				shown = leaf;
				break;
			}
		}
		String remark = Objects.requireNonNullElseGet(near, () -> this.remarks.of(field, leaves.get(0)));
		return new Difference(field.name(), field.words(), Found.of(shown, leaves, field), remark, near != null);
	}

	private static FoundKind kind(Container container) {
		return switch (container) {
			case OBJECT -> FoundKind.OBJECT;
			case ARRAY -> FoundKind.ARRAY;
			case EMPTY_ARRAY -> FoundKind.EMPTY_ARRAY;
		};
	}

}
