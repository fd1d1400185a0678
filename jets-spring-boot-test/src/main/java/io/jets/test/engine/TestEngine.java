package io.jets.test.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.jets.function.JobFunctions;
import io.jets.job.JobRegistry;
import io.jets.local.engine.JobEngine;
import io.jets.local.run.Debugger;
import io.jets.local.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * The local engine for tests. Each call returns when everything that the engine caused
 * has ended: retries and windows pass in virtual time, after which the clock is where it
 * was. Calls of several threads run one after another.
 */
public final class TestEngine implements AutoCloseable {

	private final Supplier<JobRegistry> registry;

	private final Supplier<JobFunctions> functions;

	private final @Nullable Duration limit;

	private final Instant start;

	private final VirtualTime time;

	private final ReentrantLock tests = new ReentrantLock();

	private volatile @Nullable EngineSession session;

	private volatile @Nullable CallingThread thread;

	private volatile boolean closed;

	/**
	 * Creates an engine.
	 * @param registry the jobs, requested at the first call
	 * @param functions the functions of the jobs, requested at the first call
	 * @param limit how long a function may run in real time; without effect under a
	 * debugger
	 * @param start the first time
	 */
	public TestEngine(Supplier<JobRegistry> registry, Supplier<JobFunctions> functions, Duration limit, Instant start) {
		this.registry = registry;
		this.functions = functions;
		this.limit = Debugger.isPresent() ? null : limit;
		this.start = start;
		this.time = new VirtualTime(start);
	}

	/**
	 * Returns the time.
	 * @return the time
	 */
	public Instant now() {
		return this.time.instant();
	}

	/**
	 * Returns the name of the job that runs.
	 * @return the name, {@code null} if no job runs
	 */
	public @Nullable String running() {
		CallingThread current = this.thread;
		return (current != null) ? current.running() : null;
	}

	/**
	 * Moves the time while a function runs. Nothing fires.
	 * @param duration how much time passes
	 */
	public void pass(Duration duration) {
		this.time.set(now().plus(duration));
	}

	/**
	 * Returns the engine.
	 * @return the engine of this test
	 */
	public synchronized JobEngine engine() {
		return session().engine();
	}

	/**
	 * Does something with the engine, and everything that it causes.
	 * @param action what to do
	 * @return what happened
	 */
	public synchronized Recording record(Consumer<JobEngine> action) {
		return record(action, now());
	}

	/**
	 * Advances the time and does everything that falls due, each at its own time.
	 * @param end the time at the end
	 * @return what happened
	 */
	public synchronized Recording advanceTo(Instant end) {
		return record((engine) -> {
			for (Instant due = nextDue(engine, end); due != null; due = nextDue(engine, end)) {
				Instant task = this.time.nextDue();
				if (task != null && !task.isAfter(due)) {
					this.time.runNext();
				}
				else {
					this.time.reach(due);
					engine.fireDue();
				}
				session().verify();
			}
			this.time.reach(end);
		}, end);
	}

	private @Nullable Instant nextDue(JobEngine engine, Instant end) {
		Instant fire = nextFire(engine.schedules());
		Instant task = this.time.nextDue();
		Instant next = (fire == null || (task != null && task.isBefore(fire))) ? task : fire;
		return (next != null && !next.isAfter(end) && !this.closed) ? next : null;
	}

	private Recording record(Consumer<JobEngine> action, Instant end) {
		if (running() != null) {
			throw new IllegalStateException("This was called by " + running()
					+ " while it runs. Call it in the test, before or after the call that runs the job");
		}
		EngineSession current = session();
		long known = current.sequence();
		boolean complete = false;
		try {
			action.accept(current.engine());
			while (!this.closed && this.time.runNext()) {
				current.verify();
			}
			complete = true;
		}
		finally {
			this.time.set(end);
			// A call that was rejected leaves nothing behind: disabled rules and the
			// times of schedules stay
			if (!complete && this.time.nextDue() != null) {
				closeSession();
			}
		}
		if (this.closed) {
			throw new IllegalStateException("The application context was closed during this call");
		}
		return current.since(known);
	}

	/**
	 * Returns when a schedule fires next.
	 * @param which selects schedules
	 * @return the time, {@code null} if none of them fires again
	 */
	public synchronized @Nullable Instant nextFire(Predicate<Schedule> which) {
		return nextFire(engine().schedules().stream().filter(which).toList());
	}

	private static @Nullable Instant nextFire(List<Schedule> schedules) {
		return schedules.stream()
			.map(Schedule::due)
			.filter(Objects::nonNull)
			.map((due) -> Objects.requireNonNull(due).toInstant())
			.min(Instant::compareTo)
			.orElse(null);
	}

	/**
	 * Sets the time and plans all schedules anew.
	 * @param now the time
	 */
	public synchronized void set(Instant now) {
		JobEngine engine = engine();
		List<Schedule> enabled = engine.schedules().stream().filter(Schedule::enabled).toList();
		enabled.forEach((schedule) -> engine.enable(schedule, false));
		this.time.set(now);
		enabled.forEach((schedule) -> engine.enable(schedule, true));
	}

	/**
	 * Begins a test. It has the engine alone until the same thread calls
	 * {@link #release()}.
	 */
	public void acquire() {
		this.tests.lock();
	}

	/**
	 * Ends a test.
	 */
	public void release() {
		this.tests.unlock();
	}

	/**
	 * Forgets what happened, and starts again at the first time.
	 */
	public synchronized void reset() {
		closeSession();
		this.time.set(this.start);
	}

	private EngineSession session() {
		EngineSession current = this.session;
		if (current == null) {
			CallingThread own = new CallingThread(this.time, this.limit);
			current = EngineSession.start(this.registry.get(), this.functions.get(), this.time, own);
			this.session = current;
			this.thread = own;
		}
		return current;
	}

	private void closeSession() {
		EngineSession current = this.session;
		if (current != null) {
			current.close();
			this.session = null;
			this.thread = null;
		}
	}

	/**
	 * Ends the call that runs on another thread, if there is one, without waiting for it:
	 * the context can be closed because the JVM ends.
	 */
	@Override
	public void close() {
		this.closed = true;
		EngineSession current = this.session;
		if (current != null) {
			current.abort();
		}
	}

}
