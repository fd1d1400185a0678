package io.jets.function.record;

/**
 * Thrown if a value does not have the form that generated code reads. The application's
 * {@code JsonMapper} then reads the whole, and converts the value or explains the
 * failure.
 */
final class UnusualValueException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnusualValueException() {
		super(null, null, false, false);
	}

}
