package io.jets.pattern.explain;

/**
 * What an event has where a pattern expects a value.
 */
public enum FoundKind {

	/** Nothing. */
	ABSENT("absent"),

	/** A string where the pattern expects none. */
	STRING("a string"),

	/** Another string than the pattern expects. */
	OTHER_STRING("another string"),

	/** A number where the pattern expects none. */
	NUMBER("a number"),

	/** Another number than the pattern expects. */
	OTHER_NUMBER("another number"),

	/** {@code true} or {@code false}. */
	BOOLEAN("a boolean"),

	/** {@code null}. */
	NULL("null"),

	/** An object. */
	OBJECT("an object"),

	/** An array of objects. */
	ARRAY("an array of objects"),

	/** An array without elements. */
	EMPTY_ARRAY("an empty array"),

	/** A value that matches, but not in the element of an array where others match. */
	OTHER_ELEMENT("in another element");

	private final String words;

	FoundKind(String words) {
		this.words = words;
	}

	/**
	 * Returns the kind in words.
	 * @return for instance {@code a string}
	 */
	public String words() {
		return this.words;
	}

}
