package io.jets.local.endpoint.api;

/**
 * Thrown to answer a request with an error.
 */
public final class AwsErrorException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient AwsError error;

	/**
	 * Creates an exception.
	 * @param status the HTTP status
	 * @param code the code of the error
	 * @param message the message of the error
	 */
	public AwsErrorException(int status, String code, String message) {
		super(message);
		this.error = new AwsError(status, code, message);
	}

	/**
	 * Returns the error.
	 * @return the error
	 */
	public AwsError error() {
		return this.error;
	}

}
