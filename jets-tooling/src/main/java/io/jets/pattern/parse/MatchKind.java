package io.jets.pattern.parse;

/**
 * What a match expression compares.
 */
public enum MatchKind {

	/** A string, or a part of one. */
	STRING,

	/** A number, or a range of numbers. */
	NUMBER,

	/** {@code true}, {@code false} or {@code null}. */
	LITERAL,

	/** Every value but some. */
	ANYTHING_BUT,

	/** Whether there is a value. */
	EXISTS

}
