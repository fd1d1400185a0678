package io.jets.local.stream;

import java.time.Duration;

/**
 * A delay that grows from try to try up to a limit.
 */
final class Backoff {

	private final Duration first;

	private final Duration limit;

	private final double factor;

	private Duration next;

	Backoff(Duration first, Duration limit, double factor) {
		this.first = first;
		this.limit = limit;
		this.factor = factor;
		this.next = first;
	}

	Duration next() {
		Duration delay = this.next;
		Duration grown = Duration.ofNanos((long) (delay.toNanos() * this.factor));
		this.next = (grown.compareTo(this.limit) < 0) ? grown : this.limit;
		return delay;
	}

	void reset() {
		this.next = this.first;
	}

}
