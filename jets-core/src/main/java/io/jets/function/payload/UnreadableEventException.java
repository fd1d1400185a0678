package io.jets.function.payload;

/**
 * Thrown for an event that does not fit the parameter of the job's method. The exception
 * fails the invocation, so that Lambda retries the event or sends it to the failure
 * destination. The message says what could not be read and where, and contains no values
 * of the event.
 */
public final class UnreadableEventException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message what could not be read and where, without values
	 */
	public UnreadableEventException(String message) {
		super(message);
	}

}
