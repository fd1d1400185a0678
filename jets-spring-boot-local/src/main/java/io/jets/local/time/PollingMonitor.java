package io.jets.local.time;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Lets readers and deliveries wait, wakes them, and stops them. A reader calls
 * {@link #wakes()} before it reads and passes the number to {@link #await}, so that a
 * wake-up during the read is not lost.
 */
public final class PollingMonitor {

	private final Timer timer;

	private long wakes;

	private boolean closed;

	private boolean ended;

	/**
	 * Creates a monitor.
	 * @param timer ends waits
	 */
	public PollingMonitor(Timer timer) {
		this.timer = timer;
	}

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
	 * Makes all callers of {@link #awaitUntil} check their condition again.
	 */
	public synchronized void changed() {
		notifyAll();
	}

	/**
	 * Waits for a condition. A change that fulfils it must be followed by
	 * {@link #changed()}, which must be called without a lock that the condition needs.
	 * @param condition the condition; checked again at each change
	 * @return {@code true} if it is fulfilled, {@code false} if closed
	 */
	public synchronized boolean awaitUntil(BooleanSupplier condition) {
		while (!this.closed) {
			if (condition.getAsBoolean()) {
				return true;
			}
			awaitChange();
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
		await(timeout, () -> this.wakes != seen);
		return !this.closed && this.wakes != seen;
	}

	/**
	 * Waits for a fixed time. Wake-ups do not end this wait.
	 * @param time the time to wait
	 * @return {@code true} to continue, {@code false} if closed
	 */
	public synchronized boolean pause(Duration time) {
		await(time, () -> false);
		return !this.closed;
	}

	private void await(Duration timeout, BooleanSupplier condition) {
		if (this.closed || condition.getAsBoolean() || timeout.isZero()) {
			return;
		}
		AtomicBoolean over = new AtomicBoolean();
		Timer.Task timeOut = this.timer.schedule(timeout, () -> {
			over.set(true);
			changed();
		});
		while (!this.closed && !over.get() && !condition.getAsBoolean()) {
			awaitChange();
		}
		timeOut.cancel();
	}

	private void awaitChange() {
		try {
			wait();
		}
		catch (InterruptedException ex) {
			// Closing sets the flag before it interrupts: a job has left this interrupt
		}
	}

}
