package io.jets.local.stream.deliver;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets readers and deliveries wait, wakes them, and stops them. A reader calls
 * {@link #wakes()} before it reads and passes the number to {@link #await}, so that a
 * wake-up during the read is not lost.
 */
public final class PollingMonitor {

	private static final Duration LONGEST_WAIT = Duration.ofHours(1);

	private long wakes;

	private boolean closed;

	private boolean ended;

	/**
	 * Returns how often {@link #wake()} was called.
	 * @return the number of calls
	 */
	public synchronized long wakes() {
		return this.wakes;
	}

	/**
	 * Wakes all readers.
	 */
	public synchronized void wake() {
		this.wakes++;
		notifyAll();
	}

	/**
	 * Ends all waits and all that follow.
	 */
	public synchronized void close() {
		this.closed = true;
		notifyAll();
	}

	/**
	 * Returns whether {@link #close()} was called.
	 * @return whether readers and deliveries must stop
	 */
	public synchronized boolean closed() {
		return this.closed;
	}

	/**
	 * Marks the end of the mappings: results that arrive later are ignored.
	 */
	public synchronized void end() {
		this.ended = true;
	}

	/**
	 * Returns whether {@link #end()} was called.
	 * @return whether results are ignored
	 */
	public synchronized boolean ended() {
		return this.ended;
	}

	/**
	 * Makes all callers of {@link #awaitDue} check their condition again.
	 */
	synchronized void changed() {
		notifyAll();
	}

	/**
	 * Waits until something is due. A change that makes it due earlier must be followed
	 * by {@link #changed()}, which must be called without a lock that the condition
	 * needs.
	 * @param untilDue returns the remaining nanoseconds; called again at each change
	 * @return {@code true} if it is due, {@code false} if closed
	 */
	synchronized boolean awaitDue(LongSupplier untilDue) {
		while (!this.closed) {
			long left = untilDue.getAsLong();
			if (left <= 0) {
				return true;
			}
			waitUntil(System.nanoTime() + Math.min(left, LONGEST_WAIT.toNanos()));
		}
		return false;
	}

	/**
	 * Waits for a wake-up.
	 * @param seen the result of {@link #wakes()} before reading
	 * @param timeout the longest time to wait
	 * @return {@code true} if woken, {@code false} after the time-out or if closed
	 */
	public synchronized boolean await(long seen, Duration timeout) {
		long end = System.nanoTime() + timeout.toNanos();
		while (!this.closed && this.wakes == seen) {
			if (!waitUntil(end)) {
				return false;
			}
		}
		return !this.closed;
	}

	/**
	 * Waits for a fixed time. Wake-ups do not end this wait.
	 * @param time the time to wait
	 * @return {@code true} to continue, {@code false} if closed
	 */
	public synchronized boolean pause(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		while (!this.closed && waitUntil(end)) {
			continue;
		}
		return !this.closed;
	}

	private boolean waitUntil(long end) {
		long left = end - System.nanoTime();
		if (left <= 0) {
			return false;
		}
		try {
			TimeUnit.NANOSECONDS.timedWait(this, left);
			return true;
		}
		catch (InterruptedException ex) {
			// Closing sets the flag before it interrupts: a job has left this interrupt
			return !this.closed;
		}
	}

}
