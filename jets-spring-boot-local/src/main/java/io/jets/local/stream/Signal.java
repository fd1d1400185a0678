package io.jets.local.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Wakes all readers at once and tells them to end. A reader notes {@link #wakes()} before
 * it reads and waits with that number: a wake that comes while it reads is not lost.
 */
final class Signal {

	private static final Duration LONGEST_WAIT = Duration.ofHours(1);

	private long wakes;

	private boolean closed;

	private boolean ended;

	synchronized long wakes() {
		return this.wakes;
	}

	synchronized void wake() {
		this.wakes++;
		notifyAll();
	}

	synchronized void close() {
		this.closed = true;
		notifyAll();
	}

	synchronized boolean closed() {
		return this.closed;
	}

	/**
	 * Nobody is waited for any more: whatever comes later is too late.
	 */
	synchronized void end() {
		this.ended = true;
	}

	synchronized boolean ended() {
		return this.ended;
	}

	/**
	 * Have those look again who wait for something to become due.
	 */
	synchronized void changed() {
		notifyAll();
	}

	/**
	 * Wait until something is due. What makes it due earlier is followed by
	 * {@link #changed()}, called without a lock that this needs.
	 * @param untilDue how many nanoseconds that will take, asked again at each change
	 * @return whether it is due: {@code false} when closed
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
	 * Wait until somebody wakes.
	 * @param seen the wakes that were there before reading
	 * @param timeout the longest wait
	 * @return whether somebody woke; also {@code false} when closed
	 */
	synchronized boolean await(long seen, Duration timeout) {
		long end = System.nanoTime() + timeout.toNanos();
		while (!this.closed && this.wakes == seen) {
			if (!waitUntil(end)) {
				return false;
			}
		}
		return !this.closed;
	}

	/**
	 * Wait, whoever wakes.
	 * @param time how long
	 * @return whether to go on: {@code false} when closed
	 */
	synchronized boolean pause(Duration time) {
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
			// Who closes says so before he interrupts: this is a flag that a job has left
			return !this.closed;
		}
	}

}
