package io.jets.probe;

/**
 * Thrown by the probe when asked.
 */
final class ProbeFailedException extends Exception {

	private static final long serialVersionUID = 1L;

	ProbeFailedException(String message) {
		super(message);
	}

}
