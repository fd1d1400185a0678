package io.jets.local.endpoint;

/**
 * The endpoint's port is taken, or not allowed.
 */
public final class LocalPortUnavailableException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final int port;

	LocalPortUnavailableException(int port, Throwable cause) {
		super("Port " + port + " cannot be opened: " + cause.getMessage(), cause);
		this.port = port;
	}

	/**
	 * The port that was asked for.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

}
