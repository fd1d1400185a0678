package io.jets.local.invoke;

/**
 * Thrown if a function cannot run because of its concurrency limit, or because of that of
 * all functions. Lambda answers with status 429.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public final class TooManyRequestsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	/**
	 * Creates an exception.
	 * @param job the name of the function
	 * @param limit the limit
	 * @param reserved whether it is that of the function
	 */
	public TooManyRequestsException(String job, int limit, boolean reserved) {
		super(job + ": " + ((limit == 0) ? "the function does not run because its reservedConcurrency is 0"
				: "the concurrency limit of "
						+ (reserved ? "the function (reservedConcurrency)" : "all functions (jets.local.concurrency)")
						+ ", " + limit + ", is reached"));
		this.reason = reserved ? "ReservedFunctionConcurrentInvocationLimitExceeded"
				: "ConcurrentInvocationLimitExceeded";
	}

	/**
	 * Returns the reason as Lambda names it.
	 * @return the reason
	 */
	public String reason() {
		return this.reason;
	}

}
