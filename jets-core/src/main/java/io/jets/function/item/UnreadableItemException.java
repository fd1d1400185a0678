package io.jets.function.item;

/**
 * Thrown for an item that does not fit the type that a job's method accepts. The message
 * names the attribute and the type, and contains no values.
 */
public final class UnreadableItemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message what cannot be read, without values
	 */
	public UnreadableItemException(String message) {
		super(message);
	}

}
