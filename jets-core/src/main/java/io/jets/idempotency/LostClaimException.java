package io.jets.idempotency;

/**
 * Thrown if a key cannot be completed because its claim is no longer valid.
 */
public final class LostClaimException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 */
	public LostClaimException() {
		super("The lease of the claim has ended, and the key was claimed again");
	}

}
