package io.jets.job;

/**
 * The kinds of events that functions receive.
 */
public enum PayloadKind {

	/**
	 * A batch of stream records.
	 */
	STREAM_BATCH,

	/**
	 * An event of an event bus.
	 */
	BUS_EVENT,

	/**
	 * An event of a schedule: an event of the default bus whose detail is empty.
	 */
	SCHEDULED_EVENT

}
