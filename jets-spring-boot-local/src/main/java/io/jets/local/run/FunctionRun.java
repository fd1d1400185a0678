package io.jets.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import io.jets.job.JobMethod;
import io.jets.local.time.TimeSource;
import io.jets.local.time.Timer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * One invocation of a function. It ends when the function returns, throws, or reaches its
 * time-out. In the last case its thread is interrupted; if that does not end it, a
 * warning says so, and the invocation keeps its slot until the thread has ended.
 */
public final class FunctionRun {

	private static final Duration UNTIL_WARNING = Duration.ofSeconds(5);

	private static final Log logger = LogFactory.getLog(FunctionRun.class);

	private final CompletableFuture<FunctionOutcome> outcome = new CompletableFuture<>();

	private final JobMethod job;

	private final String requestId;

	private final TimeSource time;

	private final Instant start;

	private @Nullable Thread thread;

	private boolean finished;

	private boolean timedOut;

	private Timer.@Nullable Task timeOut;

	FunctionRun(JobMethod job, String requestId, TimeSource time) {
		this.job = job;
		this.requestId = requestId;
		this.time = time;
		this.start = time.now();
	}

	/**
	 * Returns the job.
	 * @return the job
	 */
	public JobMethod job() {
		return this.job;
	}

	/**
	 * Returns when the invocation ends if the function does not.
	 * @return the start and the function's time-out
	 */
	public Instant deadline() {
		return this.start.plus(this.job.function().timeout());
	}

	/**
	 * Returns how the invocation ended.
	 * @return completed at the end, on the thread of the function or of the timer
	 */
	public CompletableFuture<FunctionOutcome> outcome() {
		return this.outcome;
	}

	/**
	 * Waits for the end. If the caller is interrupted, the function is interrupted too,
	 * and its end is awaited.
	 * @return how the invocation ended
	 */
	public FunctionOutcome await() {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return this.outcome.get();
				}
				catch (InterruptedException ex) {
					interrupted = true;
					interrupt();
				}
				catch (ExecutionException ex) {
					throw new IllegalStateException(ex);
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * Runs the function on the calling thread.
	 */
	void run(Supplier<byte[]> function, Runnable ended, boolean timeOut) {
		begin(timeOut);
		byte[] response = {};
		Throwable error = null;
		try {
			response = function.get();
		}
		catch (Throwable ex) {
			error = ex;
		}
		boolean inTime;
		synchronized (this) {
			inTime = !this.timedOut;
			if (inTime && timeOut && isOver()) {
				// The clock was set while the function ran
				response = new byte[0];
				error = timedOut(new StackTraceElement[0]);
			}
			this.thread = null;
			this.finished = true;
			// An interrupt of this invocation must not reach the next one
			Thread.interrupted();
			if (this.timeOut != null) {
				this.timeOut.cancel();
			}
		}
		try {
			ended.run();
		}
		finally {
			if (inTime) {
				end(response, error);
			}
		}
	}

	private synchronized void begin(boolean timeOut) {
		this.thread = Thread.currentThread();
		if (timeOut) {
			this.timeOut = this.time.timer().schedule(this.job.function().timeout(), this::timeOut);
		}
	}

	/**
	 * Ends an invocation that could not start.
	 */
	void fail(Throwable error, Runnable ended) {
		try {
			ended.run();
		}
		finally {
			end(new byte[0], error);
		}
	}

	private void end(byte[] response, @Nullable Throwable error) {
		this.outcome.complete(new FunctionOutcome(response, error, Duration.between(this.start, this.time.now())));
	}

	private boolean isOver() {
		return !this.time.now().isBefore(deadline());
	}

	private FunctionTimedOutException timedOut(StackTraceElement[] stackTrace) {
		return new FunctionTimedOutException(this.requestId, this.job.function().timeout(), this.time.now(),
				stackTrace);
	}

	private synchronized void interrupt() {
		if (this.thread != null) {
			this.thread.interrupt();
		}
	}

	/**
	 * Ends the invocation as at its time-out, unless the function has ended.
	 */
	public void timeOut() {
		FunctionTimedOutException error;
		synchronized (this) {
			if (this.finished || this.timedOut) {
				return;
			}
			this.timedOut = true;
			error = timedOut((this.thread != null) ? this.thread.getStackTrace() : new StackTraceElement[0]);
			interrupt();
		}
		this.time.timer().schedule(UNTIL_WARNING, this::warnIfRunning);
		end(new byte[0], error);
	}

	private synchronized void warnIfRunning() {
		if (this.thread != null) {
			StackTraceElement[] frames = this.thread.getStackTrace();
			logger.warn(("%s: the invocation %s timed out, but its thread %s does not react to the interrupt and keeps"
					+ " running%s. It counts as one of the concurrent invocations until it ends")
				.formatted(this.job.name(), this.requestId, this.thread.getName(),
						(frames.length > 0) ? " at " + frames[0] : ""));
		}
	}

}
