package io.jets.pattern.explain;

import java.util.List;

import io.jets.pattern.event.EventLeaf;
import io.jets.pattern.parse.MatchKind;
import io.jets.pattern.parse.PatternField;
import org.jspecify.annotations.Nullable;

/**
 * What an event has where a pattern expects a value.
 *
 * @param kind what it is
 * @param value the value as JSON, shortened if it is long; {@code null} if there is no
 * single value. Only this part contains data of the event
 * @param others the number of other values in the same array
 */
public record Found(FoundKind kind, @Nullable String value, int others) {

	private static final int MAXIMUM_LENGTH = 200;

	static Found of(FoundKind kind) {
		return new Found(kind, null, 0);
	}

	static Found of(EventLeaf leaf, List<EventLeaf> all, PatternField field) {
		String json = leaf.json();
		String value = (json.length() <= MAXIMUM_LENGTH) ? json
				: json.substring(0, MAXIMUM_LENGTH) + "… (%d characters)".formatted(json.length());
		return new Found(kind(leaf, field), value, all.size() - 1);
	}

	private static FoundKind kind(EventLeaf leaf, PatternField field) {
		if (leaf.string() != null) {
			return field.expects(MatchKind.STRING) ? FoundKind.OTHER_STRING : FoundKind.STRING;
		}
		if (leaf.isNumber()) {
			return field.expects(MatchKind.NUMBER) ? FoundKind.OTHER_NUMBER : FoundKind.NUMBER;
		}
		return leaf.json().equals("null") ? FoundKind.NULL : FoundKind.BOOLEAN;
	}

	/**
	 * Returns what was found in words.
	 * @param withValue whether to include the value
	 * @return for instance {@code "Stopping"}, or {@code another string} without the
	 * value
	 */
	public String words(boolean withValue) {
		String words = (withValue && this.value != null) ? this.value : this.kind.words();
		return switch (this.others) {
			case 0 -> words;
			case 1 -> words + " and one other value";
			default -> words + " and %d other values".formatted(this.others);
		};
	}

}
