package io.jets.local.stream.read;

import java.time.Duration;

import io.jets.local.time.Backoff;
import io.jets.local.time.PollingMonitor;

/**
 * Waits between two reads of a shard without new records: until a wake-up, at most a
 * delay that grows from 20 ms. A wake-up concerns all tables, so a shard that is woken in
 * vain waits up to 50 ms longer each time. Otherwise many writes to one table would keep
 * the readers of all other tables busy.
 */
final class IdleWait {

	private final PollingMonitor monitor;

	private final Backoff delay;

	private final Backoff spacing = new Backoff(Duration.ofNanos(500_000), Duration.ofMillis(50), 2);

	IdleWait(PollingMonitor monitor, Duration longest) {
		this.monitor = monitor;
		this.delay = new Backoff(Duration.ofMillis(20), longest, 1.5);
	}

	/**
	 * Waits.
	 * @param seen the wake-ups before the read that found no records
	 */
	void await(long seen) {
		if (this.monitor.await(seen, this.delay.next())) {
			this.delay.reset();
			this.monitor.pause(this.spacing.next());
		}
		else {
			this.spacing.reset();
		}
	}

	void reset() {
		this.delay.reset();
		this.spacing.reset();
	}

}
