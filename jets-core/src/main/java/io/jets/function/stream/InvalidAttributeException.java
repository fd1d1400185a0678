package io.jets.function.stream;

/**
 * Something that stands where an attribute value should. The message names it, and holds
 * no content.
 */
final class InvalidAttributeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidAttributeException(String message) {
		super(message);
	}

}
