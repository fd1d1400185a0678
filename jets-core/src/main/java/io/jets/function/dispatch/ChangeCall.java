package io.jets.function.dispatch;

import io.jets.event.Change;

/**
 * Calls a job's method with one change.
 */
@FunctionalInterface
public interface ChangeCall {

	/**
	 * Calls the method, and waits until its result is complete.
	 * @param change the change
	 * @throws Throwable any exception of the method
	 */
	void run(Change<?> change) throws Throwable;

}
