package io.jets.benchmark.function;

import java.io.IOException;

/**
 * A function did not do what is measured.
 */
public final class FunctionFailedException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message what it did instead
	 */
	public FunctionFailedException(String message) {
		super(message);
	}

	FunctionFailedException(String message, Throwable cause) {
		super(message, cause);
	}

}
