package io.jets.local.stream;

import java.time.Duration;

/**
 * The wait between two reads while a shard has nothing new: until somebody wakes, at most
 * a delay that grows from 20 ms. Wakes come for all tables, so a shard that was woken for
 * nothing waits up to 50 ms longer each time: many writes to one table do not keep the
 * others' shards reading.
 */
final class IdleWait {

	private final Signal signal;

	private final Backoff delay;

	private final Backoff spacing = new Backoff(Duration.ofNanos(500_000), Duration.ofMillis(50), 2);

	IdleWait(Signal signal, Duration longest) {
		this.signal = signal;
		this.delay = new Backoff(Duration.ofMillis(20), longest, 1.5);
	}

	/**
	 * Wait.
	 * @param seen the wakes that were there before the shard was read in vain
	 */
	void await(long seen) {
		if (this.signal.await(seen, this.delay.next())) {
			this.delay.reset();
			this.signal.pause(this.spacing.next());
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
