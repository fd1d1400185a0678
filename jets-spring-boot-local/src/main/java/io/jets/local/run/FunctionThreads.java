package io.jets.local.run;

/**
 * The threads on which functions run.
 */
public interface FunctionThreads extends AutoCloseable {

	/**
	 * Runs a function, on another thread or before this method returns.
	 * @param run the invocation
	 * @param function runs the function to its end and does not throw
	 * @throws java.util.concurrent.RejectedExecutionException if closed
	 */
	void execute(FunctionRun run, Runnable function);

	/**
	 * Accepts no further functions, and ends running ones soon.
	 */
	@Override
	void close();

}
