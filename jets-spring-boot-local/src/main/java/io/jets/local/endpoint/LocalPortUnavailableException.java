package io.jets.local.endpoint;

/**
 * Thrown if the port of the endpoint is in use or not allowed.
 */
public final class LocalPortUnavailableException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final int port;

	LocalPortUnavailableException(int port, Throwable cause) {
		super("Port " + port + " cannot be opened: " + cause.getMessage(), cause);
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
