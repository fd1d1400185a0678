package io.jets.function.observe;

/**
 * Observes the invocations of jobs. Several invocations can run at the same time.
 * Exceptions of an observer are logged, and do not change the result of the job.
 */
@FunctionalInterface
public interface InvocationObserver {

	/**
	 * The name of the bean that observes the invocations of all jobs.
	 */
	String BEAN_NAME = "jetsInvocationObserver";

	/**
	 * Starts to observe an invocation. This method is called before the event is read.
	 * @param invocation the invocation
	 * @return an object that receives what happens during the invocation
	 */
	ObservedInvocation start(JobInvocation invocation);

	/**
	 * Loads the classes that the first invocation needs.
	 */
	default void prime() {
	}

}
