package io.jets.benchmark.variant;

import java.util.Locale;

/**
 * What a function is invoked with.
 */
public enum EventKind {

	/** Batches of a DynamoDB stream. */
	STREAM,

	/** Events of an event bus. */
	BUS;

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
