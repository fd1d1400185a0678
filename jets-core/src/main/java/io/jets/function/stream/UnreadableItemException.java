package io.jets.function.stream;

/**
 * An item that does not fit the type that a job's method takes. The message names
 * attribute and type, and holds no content.
 */
final class UnreadableItemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadableItemException(String message) {
		super(message);
	}

}
