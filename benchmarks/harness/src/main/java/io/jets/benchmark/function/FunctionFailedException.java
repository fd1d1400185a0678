package io.jets.benchmark.function;

import java.io.IOException;

/**
 * Thrown if a function does not do what is measured.
 */
public final class FunctionFailedException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message what the function did instead
	 */
	public FunctionFailedException(String message) {
		super(message);
	}

	FunctionFailedException(String message, Throwable cause) {
		super(message, cause);
	}

}
