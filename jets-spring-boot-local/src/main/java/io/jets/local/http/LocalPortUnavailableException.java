package io.jets.local.http;

/**
 * Thrown if the port of the endpoint is in use or not allowed.
 */
public final class LocalPortUnavailableException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final int port;

	LocalPortUnavailableException(int port, String reason, Throwable cause) {
		super("Port " + port + " cannot be opened: " + reason, cause);
		this.port = port;
	}

	/**
	 * Returns the port that could not be opened.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

}
