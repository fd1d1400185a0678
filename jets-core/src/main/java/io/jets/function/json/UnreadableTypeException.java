package io.jets.function.json;

/**
 * Thrown when a function starts whose events the application's {@code JsonMapper} can
 * never read.
 */
public final class UnreadableTypeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message which type cannot be read, why, and what to write instead
	 */
	public UnreadableTypeException(String message) {
		super(message);
	}

}
