package io.jets.local.run;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Threads of which each runs one function at a time. These are not virtual threads: a
 * function that computes without end would keep the carrier thread from all others, which
 * on Lambda run in other environments.
 */
final class OwnThreads implements FunctionThreads {

	private static final Duration GRACE = Duration.ofMillis(500);

	private final ExecutorService threads;

	private final ClassLoader classLoader = Thread.currentThread().getContextClassLoader();

	OwnThreads() {
		this(threads());
	}

	OwnThreads(ThreadFactory threads) {
		this.threads = Executors.newCachedThreadPool(threads);
	}

	private static ThreadFactory threads() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("jets-invoke-");
		threads.setDaemon(true);
		return threads;
	}

	@Override
	public void execute(FunctionRun run, Runnable function) {
		this.threads.execute(() -> {
			Thread.currentThread().setContextClassLoader(this.classLoader);
			function.run();
		});
	}

	/**
	 * Waits half a second for running functions, and then interrupts them.
	 */
	@Override
	public void close() {
		this.threads.shutdown();
		try {
			this.threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.threads.shutdownNow();
	}

}
