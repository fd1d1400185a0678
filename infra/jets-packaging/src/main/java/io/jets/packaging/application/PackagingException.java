package io.jets.packaging.application;

/**
 * Thrown if an application cannot be packaged until the user changes it. The message says
 * what to change.
 */
public final class PackagingException extends Exception {

	private static final long serialVersionUID = 1L;

	public PackagingException(String message) {
		super(message);
	}

}
