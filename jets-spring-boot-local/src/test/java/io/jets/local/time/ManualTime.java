package io.jets.local.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A clock and a timer that tests control. Tasks run on the thread of the test.
 */
public final class ManualTime extends Clock implements Timer {

	private final List<Pending> tasks = new ArrayList<>();

	private Instant now;

	public ManualTime(String now) {
		this.now = Instant.parse(now);
	}

	public TimeSource source() {
		return new TimeSource(this, this);
	}

	@Override
	public synchronized Task schedule(Duration delay, Runnable task) {
		Pending pending = new Pending(this.now.plus(delay), task);
		this.tasks.add(pending);
		return () -> cancel(pending);
	}

	private synchronized void cancel(Pending task) {
		this.tasks.remove(task);
	}

	/**
	 * Lets time pass as on a machine that is awake.
	 * @param duration how much
	 * @return how many tasks ran
	 */
	public int pass(Duration duration) {
		Instant end = instant().plus(duration);
		int runs = 0;
		for (Optional<Pending> task = next(end); task.isPresent(); task = next(end)) {
			task.get().task().run();
			runs++;
		}
		set(end);
		return runs;
	}

	private synchronized Optional<Pending> next(Instant end) {
		Optional<Pending> next = this.tasks.stream()
			.filter((task) -> !task.due().isAfter(end))
			.min(Comparator.comparing(Pending::due));
		next.ifPresent((task) -> {
			this.tasks.remove(task);
			this.now = task.due().isAfter(this.now) ? task.due() : this.now;
		});
		return next;
	}

	/**
	 * Sets the clock, as sleep or a correction does, and runs the task that is due first.
	 * @param time the time
	 */
	public void jump(String time) {
		Pending first;
		synchronized (this) {
			first = this.tasks.stream().min(Comparator.comparing(Pending::due)).orElseThrow();
			this.tasks.remove(first);
			this.now = Instant.parse(time);
		}
		first.task().run();
	}

	public synchronized void set(Instant time) {
		this.now = time;
	}

	/**
	 * Returns how many tasks are scheduled.
	 */
	public synchronized int waiting() {
		return this.tasks.size();
	}

	@Override
	public synchronized void close() {
		this.tasks.clear();
	}

	@Override
	public synchronized Instant instant() {
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

	private record Pending(Instant due, Runnable task) {

	}

}
