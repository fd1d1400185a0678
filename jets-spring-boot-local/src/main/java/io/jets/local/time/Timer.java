package io.jets.local.schedule;

import java.time.Duration;

/**
 * Runs tasks later, one at a time.
 */
interface Timer extends AutoCloseable {

	/**
	 * Runs a task once.
	 * @param task the task
	 * @param delay the time to wait
	 */
	void runAfter(Runnable task, Duration delay);

	@Override
	void close();

}
