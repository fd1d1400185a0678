package io.jets.local.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A timer and a clock that tests control.
 */
final class ManualTimer extends Clock implements Timer {

	private Instant now;

	private Runnable task;

	private Duration delay;

	private boolean closed;

	ManualTimer(String now) {
		this.now = Instant.parse(now);
	}

	@Override
	public void runAfter(Runnable task, Duration delay) {
		this.task = task;
		this.delay = delay;
	}

	/**
	 * Lets time pass as on a machine that is awake.
	 * @param duration how much
	 * @return how often the timer ran
	 */
	int pass(Duration duration) {
		Instant end = this.now.plus(duration);
		int runs = 0;
		while (this.task != null && !this.now.plus(this.delay).isAfter(end)) {
			this.now = this.now.plus(this.delay);
			run();
			runs++;
		}
		this.now = end;
		return runs;
	}

	/**
	 * Sets the clock, as sleep or a correction does, and runs the timer.
	 * @param time the time
	 */
	void jump(String time) {
		this.now = Instant.parse(time);
		run();
	}

	private void run() {
		Runnable current = this.task;
		this.task = null;
		current.run();
	}

	boolean waiting() {
		return this.task != null;
	}

	boolean closed() {
		return this.closed;
	}

	@Override
	public void close() {
		this.closed = true;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
