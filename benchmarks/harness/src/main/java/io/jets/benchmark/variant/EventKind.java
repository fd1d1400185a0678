package io.jets.benchmark.variant;

/**
 * What a function is invoked with.
 */
public enum EventKind {

	/** Batches of a DynamoDB stream. */
	STREAM,

	/** Events of an event bus. */
	BUS;

	String key() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
