package io.jets.local.time;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * A timer that runs its tasks on one thread of its own. An exception of a task is logged.
 */
final class ThreadTimer implements Timer {

	private static final Log logger = LogFactory.getLog(ThreadTimer.class);

	private final ScheduledThreadPoolExecutor executor;

	ThreadTimer() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("jets-timer-");
		threads.setDaemon(true);
		// Discards tasks that are submitted while the timer closes
		this.executor = new ScheduledThreadPoolExecutor(1, threads, new DiscardPolicy());
		this.executor.setRemoveOnCancelPolicy(true);
	}

	@Override
	public Task schedule(Duration delay, Runnable task) {
		Future<?> future = this.executor.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
		return () -> future.cancel(false);
	}

	private static void run(Runnable task) {
		try {
			task.run();
		}
		catch (Throwable ex) {
			logger.error("A task of the local engine failed", ex);
		}
	}

	@Override
	public void close() {
		this.executor.shutdownNow();
	}

}
