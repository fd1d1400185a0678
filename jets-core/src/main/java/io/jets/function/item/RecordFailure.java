package io.jets.function.item;

/**
 * Decides which throwables are the failure of a record. All are, except those after which
 * the process cannot be trusted: they fail the invocation.
 */
public final class RecordFailure {

	private RecordFailure() {
	}

	/**
	 * Returns whether a throwable is the failure of the record that was read or
	 * processed.
	 * @param ex the throwable
	 * @return {@code false} for {@link OutOfMemoryError}, {@link InternalError} and
	 * {@link UnknownError}
	 */
	public static boolean is(Throwable ex) {
		return !(ex instanceof OutOfMemoryError || ex instanceof InternalError || ex instanceof UnknownError);
	}

}
