package io.jets.function.item;

/**
 * Thrown if JSON that should be an attribute value is something else. The message
 * contains the path, and no values.
 */
public final class InvalidAttributeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidAttributeException(String message) {
		super(message);
	}

}
