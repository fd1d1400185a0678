package io.jets.local.time;

import java.time.Duration;

/**
 * Runs tasks later, one at a time. Tasks must be short: what takes long is handed to
 * another thread.
 */
public interface Timer extends AutoCloseable {

	/**
	 * Runs a task once.
	 * @param delay the time to wait; the task runs as soon as possible if it is zero or
	 * negative
	 * @param task the task
	 * @return the task, which can be cancelled
	 */
	Task schedule(Duration delay, Runnable task);

	/**
	 * Discards all tasks, and those that are scheduled later.
	 */
	@Override
	void close();

	/**
	 * A task that is due later.
	 */
	@FunctionalInterface
	interface Task {

		/**
		 * Discards the task unless it has started.
		 */
		void cancel();

	}

}
