package io.jets.local.invoke;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.jets.function.JobFunctions;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Runs jobs in this JVM. Asynchronous invocations of a job may overlap, as on Lambda. A
 * failed one is retried twice, or as often as the function's settings specify, until it
 * exceeds the maximum age.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How
 * Lambda handles errors and retries with asynchronous invocation</a>
 */
public final class LocalJobInvoker implements JobInvoker, AutoCloseable {

	private static final Duration GRACE = Duration.ofMillis(500);

	private final JobFunctions functions;

	private final LocalAccount account;

	private final List<Duration> retryDelays;

	private final InvocationLog log;

	private final ExecutorService executor;

	private final ScheduledExecutorService retries;

	private final LongSupplier nanoTime;

	/**
	 * Creates an invoker.
	 * @param functions the functions of the jobs
	 * @param account the region and account that contexts contain
	 * @param retryDelays the delay before each retry
	 * @param logPayloads whether to write payloads to the log
	 */
	public LocalJobInvoker(JobFunctions functions, LocalAccount account, List<Duration> retryDelays,
			boolean logPayloads) {
		this(functions, account, retryDelays, logPayloads, System::nanoTime);
	}

	LocalJobInvoker(JobFunctions functions, LocalAccount account, List<Duration> retryDelays, boolean logPayloads,
			LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.functions = functions;
		this.account = account;
		this.retryDelays = List.copyOf(retryDelays);
		this.log = new InvocationLog(logPayloads);
		this.executor = Executors.newCachedThreadPool(daemons("jets-invoke-"));
		this.retries = Executors.newSingleThreadScheduledExecutor(daemons("jets-retry-"));
	}

	private static CustomizableThreadFactory daemons(String prefix) {
		CustomizableThreadFactory factory = new CustomizableThreadFactory(prefix);
		factory.setDaemon(true);
		return factory;
	}

	@Override
	public InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
		return invoke(job, payload, cause, UUID.randomUUID().toString());
	}

	private InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause, String requestId) {
		LocalContext context = new LocalContext(job, requestId, this.account, System::nanoTime);
		long start = System.nanoTime();
		byte[] response = {};
		Throwable error = null;
		try {
			response = Objects.requireNonNull(this.functions.find(job.name())).call(payload, context);
		}
		catch (Throwable ex) {
			error = ex;
		}
		// An interrupt that the job has left must not reach the caller
		Thread.interrupted();
		InvocationResult result = new InvocationResult(requestId, response, error);
		this.log.invoked(job, cause, payload, Duration.ofNanos(System.nanoTime() - start), result);
		return result;
	}

	@Override
	public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
		Attempt attempt = new Attempt(job, payload, cause, UUID.randomUUID().toString(), this.nanoTime.getAsLong(), 0);
		this.executor.execute(() -> run(attempt));
	}

	private void run(Attempt attempt) {
		@Nullable Throwable error = invoke(attempt.job(), attempt.payload(), attempt.cause().attempt(attempt.retriesDone() + 1),
				attempt.requestId())
			.error();
		if (error != null && !retryLater(attempt, error)) {
			this.log.discarded(attempt.job(), attempt.cause(), attempt.payload(), attempt.retriesDone() + 1, error);
		}
	}

	private void retry(Attempt attempt) {
		try {
			this.executor.execute(() -> run(attempt));
		}
		catch (RejectedExecutionException ex) {
			// Closed concurrently
			this.log.stopped(1);
		}
	}

	private void retryUnlessTooOld(Attempt attempt, Throwable error) {
		Duration maximumAge = attempt.job().function().maximumEventAge();
		if (maximumAge != null && this.nanoTime.getAsLong() - attempt.accepted() > maximumAge.toNanos()) {
			this.log.tooOld(attempt.job(), attempt.cause(), attempt.payload(), attempt.retriesDone(), error);
		}
		else {
			retry(attempt);
		}
	}

	private int retries(JobMethod job) {
		return Math.min(Objects.requireNonNullElse(job.function().maximumRetryAttempts(), this.retryDelays.size()),
				this.retryDelays.size());
	}

	private boolean retryLater(Attempt attempt, Throwable error) {
		if (attempt.retriesDone() == retries(attempt.job())) {
			return false;
		}
		Duration delay = this.retryDelays.get(attempt.retriesDone());
		try {
			this.retries.schedule(() -> retryUnlessTooOld(attempt.next(), error), delay.toNanos(),
					TimeUnit.NANOSECONDS);
			return true;
		}
		catch (RejectedExecutionException ex) {
			// Closed concurrently
			return false;
		}
	}

	/**
	 * Accepts no further invocations, waits half a second for running ones, and then
	 * interrupts them.
	 */
	@Override
	public void close() {
		int dropped = this.retries.shutdownNow().size();
		this.executor.shutdown();
		if (dropped > 0) {
			this.log.stopped(dropped);
		}
		try {
			this.executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.executor.shutdownNow();
	}

	private record Attempt(JobMethod job, byte[] payload, InvocationCause cause, String requestId, long accepted,
			int retriesDone) {

		Attempt next() {
			return new Attempt(this.job, this.payload, this.cause, this.requestId, this.accepted, this.retriesDone + 1);
		}

	}

}
