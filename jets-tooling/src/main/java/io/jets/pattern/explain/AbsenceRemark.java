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

	/** The types of DynamoDB's attribute values, which are keys in stream records. */
	private static final Set<String> ATTRIBUTE_TYPES = Set.of("S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS",
			"BS");

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
		if (!name.equals(field.name())) {
			return new AbsenceRemark("there is no " + name, false);
		}
		if (siblings.size() == 1 && isAttributeType(name)) {
			String only = siblings.iterator().next();
			if (isAttributeType(only)) {
				return new AbsenceRemark("there is " + only, false);
			}
		}
		return new AbsenceRemark(
				field.expectsOnly(MatchKind.ANYTHING_BUT) ? "anything-but does not match an absent field" : "", false);
	}

	private static boolean isAttributeType(String name) {
		return ATTRIBUTE_TYPES.contains(name.substring(name.lastIndexOf('.') + 1));
	}

}
