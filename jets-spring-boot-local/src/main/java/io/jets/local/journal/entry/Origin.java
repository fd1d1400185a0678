package io.jets.local.journal.entry;

import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from.
 *
 * @param kind the kind of origin
 * @param of the number of the event that was sent again, {@code null} if it is a new one
 */
public record Origin(Kind kind, @Nullable Long of) {

	/**
	 * A client: an SDK, the AWS CLI, or whoever wrote an item.
	 */
	public static final Origin CLIENT = new Origin(Kind.CLIENT, null);

	/**
	 * The clock, which fires schedules.
	 */
	public static final Origin CLOCK = new Origin(Kind.CLOCK, null);

	/**
	 * The console.
	 */
	public static final Origin CONSOLE = new Origin(Kind.CONSOLE, null);

	/**
	 * Returns the origin of an event that is sent again.
	 * @param event the number of the earlier event
	 * @return the origin
	 */
	public static Origin resendOf(long event) {
		return new Origin(Kind.RESEND, event);
	}

	/**
	 * A kind of origin.
	 */
	public enum Kind {

		/** A client. */
		CLIENT,

		/** The clock. */
		CLOCK,

		/** The console. */
		CONSOLE,

		/** An earlier event, with the same or a changed payload. */
		RESEND

	}

}
