package io.jets.test.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.jets.local.engine.JobEngine;
import io.jets.local.journal.Journal;

/**
 * Reads from the journal of the local engine what has happened since a test began.
 */
public final class LocalRecorder {

	private final Supplier<JobEngine> engine;

	private final Journal journal;

	private volatile long begin;

	/**
	 * Creates a recorder.
	 * @param engine returns the engine
	 * @param journal the journal of the engine
	 */
	public LocalRecorder(Supplier<JobEngine> engine, Journal journal) {
		this.engine = engine;
		this.journal = journal;
	}

	/**
	 * Begins a test: forgets what happened.
	 */
	public void begin() {
		this.begin = this.journal.all().sequence();
	}

	/**
	 * Returns what has happened since the test began.
	 * @return events that the engine has received since then, and what they caused
	 */
	public Recording soFar() {
		return Recording.after(this.engine.get(), this.begin);
	}

	/**
	 * Waits for something to happen.
	 * @param done whether it has happened
	 * @param limit how long to wait
	 * @return what has happened; at the limit, it may not be done
	 */
	public Recording await(Predicate<Recording> done, Duration limit) {
		Semaphore changes = new Semaphore(0);
		Runnable listener = changes::release;
		this.journal.addListener(listener);
		try {
			long start = System.nanoTime();
			Recording recording = soFar();
			while (!done.test(recording)
					&& changes.tryAcquire(limit.toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS)) {
				changes.drainPermits();
				recording = soFar();
			}
			return recording;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for jobs", ex);
		}
		finally {
			this.journal.removeListener(listener);
		}
	}

}
