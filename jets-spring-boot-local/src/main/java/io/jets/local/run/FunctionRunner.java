package io.jets.local.run;

import java.time.Duration;
import java.util.function.Supplier;

import io.jets.job.JobMethod;
import io.jets.local.time.TimeSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Runs functions until they end or reach their time-outs.
 */
public final class FunctionRunner implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(FunctionRunner.class);

	private final TimeSource time;

	private final boolean timeOuts;

	private final FunctionThreads threads;

	/**
	 * Creates a runner with threads of its own.
	 * @param time the time
	 * @param timeOuts whether functions end at their time-outs
	 */
	public FunctionRunner(TimeSource time, boolean timeOuts) {
		this(time, timeOuts, new OwnThreads());
	}

	/**
	 * Creates a runner.
	 * @param time the time
	 * @param timeOuts whether functions end at their time-outs
	 * @param threads run the functions; closed together with this runner
	 */
	public FunctionRunner(TimeSource time, boolean timeOuts, FunctionThreads threads) {
		this.time = time;
		this.timeOuts = timeOuts;
		this.threads = threads;
		if (!timeOuts) {
			logger.info("A debugger is attached: functions do not end at their time-outs");
		}
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
			this.threads.execute(run, () -> run.run(function, ended, this.timeOuts));
		}
		catch (OutOfMemoryError ex) {
			// The system has no further thread. The invocation fails later, because the
			// next one of the queue, which starts then, may fail in the same way.
			this.time.timer().schedule(Duration.ZERO, () -> run.fail(ex, ended));
		}
		return run;
	}

	/**
	 * Accepts no further functions, and ends running ones soon.
	 */
	@Override
	public void close() {
		this.threads.close();
	}

}
