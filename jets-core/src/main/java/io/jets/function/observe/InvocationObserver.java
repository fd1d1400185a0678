package io.jets.function.observe;

/**
 * Observes the invocations of jobs, which can be concurrent.
 */
@FunctionalInterface
public interface InvocationObserver {

	/**
	 * The name of the bean that observes the invocations of all jobs.
	 */
	String BEAN_NAME = "jetsInvocationObserver";

	/**
	 * Starts to observe an invocation, before its event is read.
	 * @param invocation the invocation
	 * @return is told how the invocation goes on
	 */
	ObservedInvocation start(JobInvocation invocation);

	/**
	 * Loads what the first invocation needs.
	 */
	default void prime() {
	}

}
