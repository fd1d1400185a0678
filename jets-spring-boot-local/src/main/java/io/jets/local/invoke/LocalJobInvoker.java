package io.jets.local.invoke;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import io.jets.function.JobFunctions;
import io.jets.job.JobMethod;
import io.jets.local.run.ConcurrencyLimits;
import io.jets.local.run.FunctionOutcome;
import io.jets.local.run.FunctionRun;
import io.jets.local.run.FunctionRunner;
import io.jets.local.run.LocalContext;
import io.jets.local.run.Slots;
import io.jets.local.time.TimeSource;

/**
 * Runs jobs in this JVM, each invocation on a thread of its own. Invocations of a job may
 * overlap, as on Lambda, within the concurrency limits.
 */
public final class LocalJobInvoker implements JobInvoker, AutoCloseable {

	private final JobFunctions functions;

	private final LocalAccount account;

	private final InvocationLog log;

	private final FunctionRunner runner;

	private final ConcurrencyLimits limits;

	private final InstantSource contextClock;

	private final AsynchronousInvocations asynchronous;

	/**
	 * Creates an invoker.
	 * @param functions the functions of the jobs
	 * @param jobs the jobs, which determine how much concurrency is reserved
	 * @param account the region and account that contexts contain
	 * @param settings the settings
	 * @param time the time
	 */
	public LocalJobInvoker(JobFunctions functions, Collection<JobMethod> jobs, LocalAccount account,
			InvokerSettings settings, TimeSource time) {
		this.functions = functions;
		this.account = account;
		this.log = new InvocationLog(settings.logPayloads());
		this.runner = new FunctionRunner(time, settings.timeOuts());
		this.limits = new ConcurrencyLimits(settings.concurrency(), jobs);
		// Without time-outs, functions must not stop work because of little remaining
		// time
		this.contextClock = settings.timeOuts() ? time.clock() : Clock.fixed(time.now(), time.clock().getZone());
		this.asynchronous = new AsynchronousInvocations(this::start, this.limits, settings, time, this.log);
	}

	@Override
	public InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
		Slots slots = this.limits.of(job);
		if (!slots.tryAcquire()) {
			throw new TooManyRequestsException(job.name(), slots.limit(), slots.reserved());
		}
		String requestId = UUID.randomUUID().toString();
		AttemptFailures failures = this.log.failures(cause);
		FunctionOutcome outcome = run(job, payload, requestId, failures, slots).await();
		return result(job, payload, cause, requestId, outcome, failures);
	}

	@Override
	public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
		this.asynchronous.add(job, payload, cause);
	}

	private CompletableFuture<InvocationResult> start(JobMethod job, byte[] payload, InvocationCause cause,
			String requestId) {
		AttemptFailures failures = this.log.failures(cause);
		return run(job, payload, requestId, failures, this.limits.of(job)).outcome()
			.thenApply((outcome) -> result(job, payload, cause, requestId, outcome, failures));
	}

	private FunctionRun run(JobMethod job, byte[] payload, String requestId, AttemptFailures failures, Slots slots) {
		LocalContext context = new LocalContext(job, requestId, this.account.arn("lambda", "function:" + job.name()),
				failures::recordFailed, this.contextClock);
		try {
			return this.runner.start(job, requestId,
					() -> Objects.requireNonNull(this.functions.find(job.name())).call(payload, context),
					slots::release);
		}
		catch (RejectedExecutionException ex) {
			slots.release();
			throw ex;
		}
	}

	private InvocationResult result(JobMethod job, byte[] payload, InvocationCause cause, String requestId,
			FunctionOutcome outcome, AttemptFailures failures) {
		failures.end();
		InvocationResult result = new InvocationResult(requestId, outcome.response(), outcome.error());
		this.log.invoked(job, cause, payload, outcome, result.batchItemFailures(), failures);
		return result;
	}

	/**
	 * Accepts no further invocations, waits half a second for running ones, and then
	 * interrupts them.
	 */
	@Override
	public void close() {
		this.asynchronous.close();
		this.runner.close();
	}

}
