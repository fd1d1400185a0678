package io.jets.annotation;

/**
 * Where an event source mapping starts to read a stream that it has not read before.
 */
public enum StartingPosition {

	/**
	 * The oldest record that the stream still holds (24 hours).
	 */
	TRIM_HORIZON,

	/**
	 * Only what is written after the mapping has become active. Lambda may miss records
	 * that are written while it is being created or updated, which takes minutes.
	 */
	LATEST

}
