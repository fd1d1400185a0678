package io.jets.local.time;

import java.time.Clock;
import java.time.Instant;

/**
 * The time of the local engine. Schedules, retries, batching windows, ages and time-outs
 * depend on nothing else, so that a test can control them.
 *
 * @param clock tells the time
 * @param timer runs tasks later; closed together with this time source
 */
public record TimeSource(Clock clock, Timer timer) implements AutoCloseable {

	/**
	 * Creates a time source that uses the system's clock.
	 * @return the time source
	 */
	public static TimeSource system() {
		return new TimeSource(Clock.systemUTC(), new ThreadTimer());
	}

	/**
	 * Returns the current time.
	 * @return the time
	 */
	public Instant now() {
		return this.clock.instant();
	}

	@Override
	public void close() {
		this.timer.close();
	}

}
