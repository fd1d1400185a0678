package io.jets.pattern.event;

/**
 * What a field of an event is if it is not a single value.
 */
public enum Container {

	/** An object. */
	OBJECT,

	/** An array of objects. */
	ARRAY,

	/** An array without elements. */
	EMPTY_ARRAY

}
