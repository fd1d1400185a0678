package io.jets.local.bus;

/**
 * Thrown if EventBridge would reject the whole request with a
 * {@code ValidationException}.
 */
public final class InvalidPutEventsException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	InvalidPutEventsException(String message) {
		super(message);
	}

}
