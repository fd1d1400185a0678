package io.jets.lambda;

/**
 * Primes resources that a job needs when {@link JobHandler} starts the application. This
 * happens in Lambda's init phase, which has a full CPU regardless of the function's
 * memory, and before the snapshot if SnapStart is on. For instance, a primer can make a
 * client load its classes by a call that changes nothing. Values that must be unique per
 * execution environment (ids, seeds, credentials, connections) must not be created in a
 * primer, because a snapshot would share them.
 * <p>
 * All beans of this type are called in order once the application and its job are ready.
 * An exception of a primer fails the start of the function, so a primer should catch the
 * exceptions that it expects. The init phase is limited to 10 seconds, or more with
 * SnapStart or provisioned concurrency.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Lambda's
 * execution environment</a>
 */
@FunctionalInterface
public interface JobPrimer {

	/**
	 * Primes a resource.
	 * @throws Exception if the function cannot work without it
	 */
	void prime() throws Exception;

}
