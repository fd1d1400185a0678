package io.jets.processor;

/**
 * Thrown if the way in which an application is built or configured keeps its jobs from
 * being read. The message says what to change, so no stack trace is needed.
 */
final class InvalidApplicationException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	InvalidApplicationException(String message) {
		super(message);
	}

}
