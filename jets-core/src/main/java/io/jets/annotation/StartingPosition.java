package io.jets.annotation;

/**
 * The position at which a new event source mapping starts to read a stream.
 */
public enum StartingPosition {

	/**
	 * The oldest record in the stream, which keeps records for 24 hours.
	 */
	TRIM_HORIZON,

	/**
	 * Only records that are written after the mapping has become active. Lambda may miss
	 * records that are written while it is being created or updated, which takes minutes.
	 */
	LATEST

}
