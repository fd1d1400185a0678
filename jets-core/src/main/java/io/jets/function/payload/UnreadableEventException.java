package io.jets.function.payload;

/**
 * An event that is not what the job's method takes. It fails the invocation, so that
 * Lambda retries it or hands it to the failure destination; it never becomes an empty
 * event. The message names what could not be read and where, never the event's content.
 */
public final class UnreadableEventException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what could not be read and where, without content
	 */
	public UnreadableEventException(String message) {
		super(message);
	}

}
