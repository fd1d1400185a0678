package io.jets.local.stream.read;

/**
 * Thrown if a trigger has no stream to read. The message tells the user what to do.
 */
final class StreamUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StreamUnavailableException(String message, Throwable cause) {
		super(message, cause);
	}

	StreamUnavailableException(String message) {
		super(message);
	}

}
