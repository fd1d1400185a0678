package io.jets.pattern.explain;

import java.util.Set;

import io.jets.pattern.event.EventFields;
import io.jets.pattern.parse.MatchKind;
import io.jets.pattern.parse.PatternField;
import org.jspecify.annotations.Nullable;

/**
 * Says where the path of an absent field ends in the event.
 *
 * @param text the remark, may be empty
 * @param near whether the event has the field under a key in another letter case
 */
record AbsenceRemark(String text, boolean near) {

	static AbsenceRemark of(PatternField field, EventFields event) {
		@Nullable String parent = null;
		for (String key : field.keys()) {
			String name = (parent != null) ? parent + "." + key : key;
			if (!event.contains(name)) {
				return missing(field, name, parent, event);
			}
			if (event.container(name) == null) {
				return new AbsenceRemark(name + " is not an object", false);
			}
			parent = name;
		}
		return new AbsenceRemark("", false);
	}

	private static AbsenceRemark missing(PatternField field, String name, @Nullable String parent, EventFields event) {
		Set<String> siblings = event.children(parent);
		for (String sibling : siblings) {
			if (sibling.equalsIgnoreCase(name)) {
				return new AbsenceRemark("there is %s, in another letter case".formatted(sibling), true);
			}
		}
		String elsewhere = elsewhere(name, siblings, event);
		if (!name.equals(field.name())) {
			return new AbsenceRemark("there is no " + name + ((elsewhere != null) ? ", but there is " + elsewhere : ""),
					false);
		}
		if (elsewhere != null) {
			return new AbsenceRemark("there is " + elsewhere, false);
		}
		return new AbsenceRemark(
				field.expectsOnly(MatchKind.ANYTHING_BUT) ? "anything-but does not match an absent field" : "", false);
	}

	/**
	 * Returns the field that is probably meant: the same attribute with another type, or
	 * the same key in an object around it, such as {@code detail}.
	 */
	private static @Nullable String elsewhere(String name, Set<String> siblings, EventFields event) {
		if (AttributeTypes.endsWithType(name) && siblings.size() == 1) {
			return siblings.stream().filter(AttributeTypes::endsWithType).findFirst().orElse(null);
		}
		return name.contains(".") ? null
				: siblings.stream()
					.map((sibling) -> sibling + "." + name)
					.filter(event::contains)
					.findFirst()
					.orElse(null);
	}

}
