package io.jets.check.pattern;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * JSON as written: with positions, duplicate keys, and the original spelling of numbers.
 */
public sealed interface JsonValue {

	/**
	 * Returns the value as written, without white space between its tokens.
	 * @return JSON
	 */
	String text();

	/**
	 * Returns where the value begins.
	 * @return the position
	 */
	Position position();

	/**
	 * A position, both counted from one.
	 *
	 * @param line the line
	 * @param column the column
	 */
	record Position(int line, int column) {

		@Override
		public String toString() {
			return "line %d, column %d".formatted(this.line, this.column);
		}

	}

	/**
	 * An object.
	 *
	 * @param text as written
	 * @param position where it begins
	 * @param members its members, including duplicates
	 */
	record JsonObject(String text, Position position, List<Member> members) implements JsonValue {

	}

	/**
	 * A member of an object.
	 *
	 * @param key the key
	 * @param position where the key begins
	 * @param value the value
	 */
	record Member(String key, Position position, JsonValue value) {

	}

	/**
	 * An array.
	 *
	 * @param text as written
	 * @param position where it begins
	 * @param items its items
	 */
	record JsonArray(String text, Position position, List<JsonValue> items) implements JsonValue {

	}

	/**
	 * A string, a number, {@code true}, {@code false} or {@code null}.
	 *
	 * @param text as written
	 * @param position where it begins
	 * @param string the string's content, {@code null} if it is not a string
	 */
	record JsonScalar(String text, Position position, @Nullable String string) implements JsonValue {

		/**
		 * Returns whether the value is a number.
		 * @return {@code true} if it is
		 */
		public boolean isNumber() {
			return this.text.charAt(0) == '-' || Character.isDigit(this.text.charAt(0));
		}

		/**
		 * Returns whether the value is {@code true} or {@code false}.
		 * @return {@code true} if it is
		 */
		public boolean isBoolean() {
			return this.text.equals("true") || this.text.equals("false");
		}

	}

}
