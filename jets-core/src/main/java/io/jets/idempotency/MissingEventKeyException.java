package io.jets.idempotency;

/**
 * Thrown if an event or a stream record has no value in the field that identifies it: the
 * field is missing, {@code null} or an empty text. The job's method is not called.
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
