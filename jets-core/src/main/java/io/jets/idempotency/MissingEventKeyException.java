package io.jets.idempotency;

/**
 * Thrown if an event does not have the field that identifies it. The job's method is not
 * called.
 */
public final class MissingEventKeyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message the message, without values of the event
	 */
	public MissingEventKeyException(String message) {
		super(message);
	}

}
