package io.jets.benchmark.variant;

import java.util.Locale;

/**
 * The kinds of events with which functions are invoked.
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
