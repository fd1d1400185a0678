package io.jets.probe;

/**
 * Thrown by the probe when a test requests it.
 */
final class ProbeFailedException extends Exception {

	private static final long serialVersionUID = 1L;

	ProbeFailedException(String message) {
		super(message);
	}

}
