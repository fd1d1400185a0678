package io.jets.local.bus;

/**
 * EventBridge would refuse the whole request with a {@code ValidationException}.
 */
public final class InvalidPutEventsException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	InvalidPutEventsException(String message) {
		super(message);
	}

}
