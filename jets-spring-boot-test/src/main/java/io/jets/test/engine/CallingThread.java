package io.jets.test.engine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.jets.local.run.FunctionRun;
import io.jets.local.run.FunctionThreads;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Runs functions on the thread that invokes them, so that they see its transaction and
 * other state of the test. Virtual time stands still while a function runs, so a limit in
 * real time interrupts one that does not return. One that ignores the interrupt keeps the
 * thread.
 */
final class CallingThread implements FunctionThreads {

	private static final Log logger = LogFactory.getLog(CallingThread.class);

	private final VirtualTime time;

	private final @Nullable Duration limit;

	private final ScheduledThreadPoolExecutor watchdog;

	private final Deque<FunctionRun> running = new ArrayDeque<>();

	private boolean logged;

	/**
	 * Creates the thread.
	 * @param time set to the deadline of a function that reaches the limit
	 * @param limit how long a function may run in real time, {@code null} for no limit
	 */
	CallingThread(VirtualTime time, @Nullable Duration limit) {
		this.time = time;
		this.limit = limit;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("jets-test-limit-");
		threads.setDaemon(true);
		this.watchdog = new ScheduledThreadPoolExecutor(1, threads);
		this.watchdog.setRemoveOnCancelPolicy(true);
	}

	/**
	 * Returns the name of the job that runs.
	 * @return the name, {@code null} if no job runs
	 */
	synchronized @Nullable String running() {
		FunctionRun run = this.running.peek();
		return (run != null) ? run.job().name() : null;
	}

	@Override
	public void execute(FunctionRun run, Runnable function) {
		begin(run);
		Watch watch = new Watch(run, Thread.currentThread());
		try {
			if (this.limit == null) {
				function.run();
				return;
			}
			var expiry = this.watchdog.schedule(watch::expire, this.limit.toNanos(), TimeUnit.NANOSECONDS);
			function.run();
			expiry.cancel(false);
		}
		finally {
			watch.end();
			end();
		}
	}

	private synchronized void begin(FunctionRun run) {
		this.running.push(run);
	}

	private synchronized void end() {
		this.running.pop();
	}

	/**
	 * Logs the threads, but not again for retries.
	 */
	private synchronized void log(FunctionRun run, Thread thread) {
		String seconds = (this.limit != null) ? String.valueOf(this.limit.toMillis() / 1000.0) : "";
		String message = run.job().name() + " did not end within " + seconds
				+ " seconds of real time and is interrupted. The test waits until it returns. ";
		logger
			.error(message + (this.logged ? "The threads are above" : "Threads:\n" + ThreadDump.startingWith(thread)));
		this.logged = true;
	}

	@Override
	public void close() {
		this.watchdog.shutdownNow();
	}

	/**
	 * Watches one invocation.
	 */
	private final class Watch {

		private final FunctionRun run;

		private final Thread thread;

		private boolean ended;

		Watch(FunctionRun run, Thread thread) {
			this.run = run;
			this.thread = thread;
		}

		synchronized void expire() {
			if (this.ended) {
				return;
			}
			log(this.run, this.thread);
			CallingThread.this.time.reach(this.run.deadline());
			this.run.timeOut();
		}

		/**
		 * Waits for an expiry that has begun, which continues the invocation.
		 */
		synchronized void end() {
			this.ended = true;
		}

	}

}
