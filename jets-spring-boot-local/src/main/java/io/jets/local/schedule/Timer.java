package io.jets.local.schedule;

import java.time.Duration;

/**
 * Runs something later, one thing at a time.
 */
interface Timer extends AutoCloseable {

	/**
	 * Run a task once.
	 * @param task the task
	 * @param delay how long to wait
	 */
	void runAfter(Runnable task, Duration delay);

	@Override
	void close();

}
