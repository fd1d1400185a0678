package io.jets.local.schedule;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * A timer that uses its own thread.
 */
final class ThreadTimer implements Timer {

	private final ScheduledExecutorService executor;

	ThreadTimer() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("jets-schedule-");
		threads.setDaemon(true);
		// Discards tasks that are submitted while the timer closes
		this.executor = new ScheduledThreadPoolExecutor(1, threads, new DiscardPolicy());
	}

	@Override
	public void runAfter(Runnable task, Duration delay) {
		this.executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
	}

	@Override
	public void close() {
		this.executor.shutdownNow();
	}

}
