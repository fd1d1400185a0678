package io.jets.test.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

import io.jets.local.time.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Time that stands still until it is set. Tasks run on the thread that asks for them,
 * ordered by the times at which they are due.
 */
public final class VirtualTime implements InstantSource, Timer {

	private final PriorityQueue<Scheduled> tasks = new PriorityQueue<>(
			Comparator.comparing(Scheduled::due).thenComparing(Scheduled::number));

	private Instant now;

	private long scheduled;

	VirtualTime(Instant now) {
		this.now = now;
	}

	@Override
	public synchronized Instant instant() {
		return this.now;
	}

	/**
	 * Sets the time. No task runs.
	 * @param time the time
	 */
	public synchronized void set(Instant time) {
		this.now = time;
	}

	/**
	 * Sets the time unless it is later already.
	 */
	synchronized void reach(Instant time) {
		if (this.now.isBefore(time)) {
			this.now = time;
		}
	}

	@Override
	public synchronized Task schedule(Duration delay, Runnable task) {
		Scheduled entry = new Scheduled(this.now.plus(delay), this.scheduled++, task);
		this.tasks.add(entry);
		return () -> cancel(entry);
	}

	private synchronized void cancel(Scheduled task) {
		this.tasks.remove(task);
	}

	/**
	 * Returns when the next task is due.
	 */
	synchronized @Nullable Instant nextDue() {
		Scheduled next = this.tasks.peek();
		return (next != null) ? next.due() : null;
	}

	/**
	 * Runs the next task at its time.
	 * @return whether there was a task
	 */
	boolean runNext() {
		Scheduled next;
		synchronized (this) {
			next = this.tasks.poll();
			if (next == null) {
				return false;
			}
			reach(next.due());
		}
		next.task().run();
		return true;
	}

	@Override
	public synchronized void close() {
		this.tasks.clear();
	}

	private record Scheduled(Instant due, long number, Runnable task) {

	}

}
