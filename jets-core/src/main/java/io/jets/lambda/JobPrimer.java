package io.jets.lambda;

/**
 * Warms what a job needs, where {@link JobHandler} starts the application: during
 * Lambda's init phase, which has a whole processor however little memory the function
 * has, and before the snapshot where SnapStart is on. For instance a client that is told
 * to load its classes by a call that changes nothing. What must differ from one sandbox
 * to the next (ids, seeds, credentials, connections) does not belong here: a snapshot
 * would hand it to all of them.
 * <p>
 * All beans of this type are asked, in their order, once everything else is ready. What a
 * primer throws fails the start of the function: where warming may fail, its primer
 * catches what it expects. Lambda gives the init phase 10 seconds, and more with
 * SnapStart or provisioned concurrency.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Lambda's
 * execution environment</a>
 */
@FunctionalInterface
public interface JobPrimer {

	/**
	 * Warm something.
	 * @throws Exception if the function cannot work
	 */
	void prime() throws Exception;

}
