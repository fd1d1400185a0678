package io.jets.idempotency;

/**
 * Thrown if another invocation works on the same event. Lambda delivers the event again.
 */
public final class EventInProgressException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message the message, without values of the event
	 */
	public EventInProgressException(String message) {
		super(message);
	}

}
