package io.jets.pattern.event;

import org.jspecify.annotations.Nullable;

/**
 * A string, a number, {@code true}, {@code false} or {@code null} in an event.
 *
 * @param json the value as JSON
 * @param string the content of a string, {@code null} if the value is not a string
 * @param elements the elements of arrays that contain the value
 */
public record EventLeaf(String json, @Nullable String string, ArrayElements elements) {

	/**
	 * Returns whether the value is a number.
	 * @return {@code true} if it is
	 */
	public boolean isNumber() {
		return this.json.charAt(0) == '-' || Character.isDigit(this.json.charAt(0));
	}

}
