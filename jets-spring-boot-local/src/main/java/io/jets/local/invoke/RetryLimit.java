package io.jets.local.invoke;

import org.jspecify.annotations.Nullable;

/**
 * A limit for local retries, below what a job specifies.
 *
 * @param maximum the maximum number of retries, {@code null} for no other limit than on
 * Lambda
 */
public record RetryLimit(@Nullable Integer maximum) {

	/**
	 * As many retries as on Lambda.
	 */
	public static final RetryLimit NONE = new RetryLimit(null);

	/**
	 * Returns the number of retries of a job.
	 * @param specified what the job specifies, negative for no limit
	 * @return the number of retries, negative for no limit
	 */
	public int apply(int specified) {
		if (this.maximum == null) {
			return specified;
		}
		return (specified < 0) ? this.maximum : Math.min(specified, this.maximum);
	}

}
