package io.jets.local.time;

import java.time.Duration;

/**
 * A delay that grows with each attempt up to a limit.
 */
public final class Backoff {

	private final Duration first;

	private final Duration limit;

	private final double factor;

	private Duration next;

	/**
	 * Creates a backoff.
	 * @param first the first delay
	 * @param limit the longest delay
	 * @param factor the factor by which the delay grows
	 */
	public Backoff(Duration first, Duration limit, double factor) {
		this.first = first;
		this.limit = limit;
		this.factor = factor;
		this.next = first;
	}

	/**
	 * Returns the next delay.
	 * @return the delay
	 */
	public Duration next() {
		Duration delay = this.next;
		Duration grown = Duration.ofNanos((long) (delay.toNanos() * this.factor));
		this.next = (grown.compareTo(this.limit) < 0) ? grown : this.limit;
		return delay;
	}

	/**
	 * Starts again with the first delay.
	 */
	public void reset() {
		this.next = this.first;
	}

}
