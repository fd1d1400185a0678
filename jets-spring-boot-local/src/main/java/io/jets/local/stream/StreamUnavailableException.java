package io.jets.local.stream;

/**
 * There is no stream to read. The message says what a user has to do.
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
