package io.jets.function.stream;

import io.jets.event.Change;

/**
 * Runs a job's method with one change.
 */
@FunctionalInterface
public interface ChangeCall {

	/**
	 * Run the method, and wait for what it started.
	 * @param change the change
	 * @throws Throwable what the method throws
	 */
	void run(Change<?> change) throws Throwable;

}
