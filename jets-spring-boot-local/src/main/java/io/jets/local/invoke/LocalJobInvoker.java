package io.jets.local.invoke;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import io.jets.function.JobFunctions;
import io.jets.job.JobMethod;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunError;
import io.jets.local.journal.entry.RunResult;
import io.jets.local.run.ConcurrencyLimits;
import io.jets.local.run.FunctionOutcome;
import io.jets.local.run.FunctionRun;
import io.jets.local.run.FunctionRunner;
import io.jets.local.run.FunctionTimedOutException;
import io.jets.local.run.LocalContext;
import io.jets.local.run.Slots;
import io.jets.local.time.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs in this JVM. Invocations of a job may overlap, as on Lambda, within the
 * concurrency limits.
 */
public final class LocalJobInvoker implements JobInvoker, AutoCloseable {

	private final JobFunctions functions;

	private final LocalAccount account;

	private final InvocationLog log;

	private final FunctionRunner runner;

	private final ConcurrencyLimits limits;

	private final TimeSource time;

	private final Journal journal;

	private final InstantSource contextClock;

	private final AsynchronousInvocations asynchronous;

	/**
	 * Creates an invoker that runs each invocation on a thread of its own.
	 * @param functions the functions of the jobs
	 * @param jobs the jobs, which determine how much concurrency is reserved
	 * @param account the region and account that contexts contain
	 * @param settings the settings
	 * @param time the time
	 * @param journal records the runs
	 */
	public LocalJobInvoker(JobFunctions functions, Collection<JobMethod> jobs, LocalAccount account,
			InvokerSettings settings, TimeSource time, Journal journal) {
		this(functions, jobs, account, settings, time, journal, new FunctionRunner(time, settings.timeOuts()));
	}

	/**
	 * Creates an invoker.
	 * @param functions the functions of the jobs
	 * @param jobs the jobs, which determine how much concurrency is reserved
	 * @param account the region and account that contexts contain
	 * @param settings the settings
	 * @param time the time
	 * @param journal records the runs
	 * @param runner runs the functions; closed together with this invoker
	 */
	public LocalJobInvoker(JobFunctions functions, Collection<JobMethod> jobs, LocalAccount account,
			InvokerSettings settings, TimeSource time, Journal journal, FunctionRunner runner) {
		this.functions = functions;
		this.account = account;
		this.time = time;
		this.journal = journal;
		this.log = new InvocationLog(settings.logPayloads());
		this.runner = runner;
		this.limits = new ConcurrencyLimits(settings.concurrency(), jobs);
		// Without time-outs, functions must not stop work because of little remaining
		// time
		this.contextClock = settings.timeOuts() ? time.clock() : Clock.fixed(time.now(), time.clock().getZone());
		this.asynchronous = new AsynchronousInvocations(this::start, this.limits, settings, time, this.log, journal);
	}

	@Override
	public InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
		Slots slots = this.limits.of(job);
		if (!slots.tryAcquire()) {
			throw new TooManyRequestsException(job.name(), slots.limit(), slots.reserved());
		}
		Attempt attempt = new Attempt(job, payload, cause, UUID.randomUUID().toString(), this.log.failures(cause));
		Run run = started(attempt, slots);
		return result(attempt, run, run(attempt, slots).await());
	}

	@Override
	public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
		this.asynchronous.add(job, payload, cause);
	}

	private CompletableFuture<InvocationResult> start(JobMethod job, byte[] payload, InvocationCause cause,
			String requestId) {
		Attempt attempt = new Attempt(job, payload, cause, requestId, this.log.failures(cause));
		Slots slots = this.limits.of(job);
		Run run = started(attempt, slots);
		return run(attempt, slots).outcome().thenApply((outcome) -> result(attempt, run, outcome));
	}

	private Run started(Attempt attempt, Slots slots) {
		try {
			return this.journal.started((number) -> new Run(number, number, attempt.requestId(), attempt.job().name(),
					attempt.cause().run(), Payload.of(attempt.payload()), this.time.now(), RunResult.RUNNING, null));
		}
		catch (Throwable ex) {
			slots.release();
			throw ex;
		}
	}

	private FunctionRun run(Attempt attempt, Slots slots) {
		String job = attempt.job().name();
		LocalContext context = new LocalContext(attempt.job(), attempt.requestId(),
				this.account.arn("lambda", "function:" + job), attempt.failures()::recordFailed, this.contextClock);
		try {
			return this.runner.start(attempt.job(), attempt.requestId(),
					() -> Objects.requireNonNull(this.functions.find(job)).call(attempt.payload(), context),
					slots::release);
		}
		catch (RejectedExecutionException ex) {
			slots.release();
			throw ex;
		}
	}

	private InvocationResult result(Attempt attempt, Run run, FunctionOutcome outcome) {
		List<RunError> errors = attempt.failures().end(outcome.error());
		RunResult result = new RunResult(outcomeOf(outcome.error()), outcome.duration(), Payload.of(outcome.response()),
				0, errors, null);
		Run ended = this.journal.update(run.with(attempt.cause().reader().read(result, outcome.response())));
		this.log.ended(ended, attempt.payload());
		return new InvocationResult(ended, outcome.response(), outcome.error());
	}

	private static RunResult.Outcome outcomeOf(@Nullable Throwable error) {
		if (error == null) {
			return RunResult.Outcome.SUCCEEDED;
		}
		return (error instanceof FunctionTimedOutException) ? RunResult.Outcome.TIMED_OUT : RunResult.Outcome.FAILED;
	}

	/**
	 * Accepts no further invocations, and ends running ones soon.
	 */
	@Override
	public void close() {
		this.asynchronous.close();
		this.runner.close();
	}

	/**
	 * An attempt that has a slot.
	 */
	private record Attempt(JobMethod job, byte[] payload, InvocationCause cause, String requestId,
			AttemptFailures failures) {

	}

}
