package io.jets.local.run;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.jets.job.JobMethod;
import io.jets.local.time.TimeSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Runs functions on threads of their own. These are not virtual threads: a function that
 * computes without end would keep the carrier thread from all others, which on Lambda run
 * in other environments.
 */
public final class FunctionRunner implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(FunctionRunner.class);

	private static final Duration GRACE = Duration.ofMillis(500);

	private final ExecutorService threads;

	private final ClassLoader classLoader = Thread.currentThread().getContextClassLoader();

	private final TimeSource time;

	private final boolean timeOuts;

	/**
	 * Creates a runner.
	 * @param time the time
	 * @param timeOuts whether functions end at their time-outs
	 */
	public FunctionRunner(TimeSource time, boolean timeOuts) {
		this(time, timeOuts, threads());
	}

	FunctionRunner(TimeSource time, boolean timeOuts, ThreadFactory threads) {
		this.threads = Executors.newCachedThreadPool(threads);
		this.time = time;
		this.timeOuts = timeOuts;
		if (!timeOuts) {
			logger.info("A debugger is attached: functions do not end at their time-outs");
		}
	}

	private static ThreadFactory threads() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("jets-invoke-");
		threads.setDaemon(true);
		return threads;
	}

	/**
	 * Returns whether functions end at their time-outs.
	 * @return {@code false} if they run as long as they want
	 */
	public boolean timeOuts() {
		return this.timeOuts;
	}

	/**
	 * Starts a function.
	 * @param job the job
	 * @param requestId the id of the invocation
	 * @param function the function
	 * @param ended called when the thread has finished its work, before the outcome is
	 * known unless the function timed out
	 * @return the invocation
	 * @throws java.util.concurrent.RejectedExecutionException if closed
	 */
	public FunctionRun start(JobMethod job, String requestId, Supplier<byte[]> function, Runnable ended) {
		FunctionRun run = new FunctionRun(job, requestId, this.time);
		try {
			this.threads.execute(() -> {
				Thread.currentThread().setContextClassLoader(this.classLoader);
				run.run(function, ended, this.timeOuts);
			});
		}
		catch (OutOfMemoryError ex) {
			// The system has no further thread. The invocation fails later, because the
			// next one of the queue, which starts then, may fail in the same way.
			this.time.timer().schedule(Duration.ZERO, () -> run.fail(ex, ended));
		}
		return run;
	}

	/**
	 * Accepts no further functions, waits half a second for running ones, and then
	 * interrupts them.
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
