package io.jets.local.invoke;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import io.jets.job.JobMethod;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunCause;
import io.jets.local.run.ConcurrencyLimits;
import io.jets.local.run.Slots;
import io.jets.local.time.TimeSource;
import io.jets.local.time.Timer;
import org.jspecify.annotations.Nullable;

/**
 * The queue of asynchronous invocations. A failed one is retried twice, or as often as
 * the function's settings specify, until it exceeds the maximum age. No thread waits for
 * it in the meantime. A function whose reserved concurrency is zero gets nothing: its
 * invocations are discarded at once.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">How
 * Lambda handles errors and retries with asynchronous invocation</a>
 */
final class AsynchronousInvocations implements AutoCloseable {

	/**
	 * How long Lambda keeps an event unless the function specifies less.
	 */
	private static final Duration MAXIMUM_AGE = Duration.ofHours(6);

	private final Starter starter;

	private final ConcurrencyLimits limits;

	private final List<Duration> retryDelays;

	private final RetryLimit retryLimit;

	private final TimeSource time;

	private final InvocationLog log;

	private final Journal journal;

	private final Set<Retry> retries = new HashSet<>();

	private boolean closed;

	AsynchronousInvocations(Starter starter, ConcurrencyLimits limits, InvokerSettings settings, TimeSource time,
			InvocationLog log, Journal journal) {
		this.starter = starter;
		this.limits = limits;
		this.retryDelays = settings.retryDelays();
		this.retryLimit = settings.retryLimit();
		this.time = time;
		this.log = log;
		this.journal = journal;
	}

	void add(JobMethod job, byte[] payload, InvocationCause cause) {
		Attempt first = new Attempt(job, payload, cause, UUID.randomUUID().toString(), this.time.now(), 0, null);
		if (this.limits.of(job).limit() == 0) {
			discard(first, "because the function's reservedConcurrency is 0");
		}
		else {
			enqueue(first);
		}
	}

	private void enqueue(Attempt attempt) {
		Slots slots = this.limits.of(attempt.job());
		synchronized (this) {
			if (this.closed) {
				this.log.stopped(1);
				return;
			}
		}
		slots.startWhenFree(() -> start(attempt));
		synchronized (this) {
			if (this.closed) {
				// Closed concurrently, and perhaps not aware of this invocation
				stopped(this.limits.discardWaiting());
			}
		}
	}

	private boolean start(Attempt attempt) {
		JobMethod job = attempt.job();
		Duration maximumAge = Objects.requireNonNullElse(job.function().maximumEventAge(), MAXIMUM_AGE);
		if (Duration.between(attempt.accepted(), this.time.now()).compareTo(maximumAge) > 0) {
			discard(attempt, Discard.after(attempt.retriesDone()) + " because it is older than the function's "
					+ "maximumEventAge of " + maximumAge.toSeconds() + " seconds");
			return false;
		}
		try {
			this.starter
				.start(job, attempt.payload(), attempt.cause().attempt(attempt.retriesDone() + 1, retries(job) + 1),
						attempt.requestId())
				.thenAccept((result) -> ended(attempt, result));
		}
		catch (RejectedExecutionException ex) {
			// Closed concurrently; the slot is released already
			this.log.stopped(1);
		}
		return true;
	}

	private void ended(Attempt attempt, InvocationResult result) {
		if (!result.failed()) {
			return;
		}
		if (attempt.retriesDone() < retries(attempt.job())) {
			retry(attempt, result.run());
		}
		else {
			discard(attempt.next(result.run()), Discard.after(attempt.retriesDone() + 1));
		}
	}

	private int retries(JobMethod job) {
		int specified = Objects.requireNonNullElse(job.function().maximumRetryAttempts(), this.retryDelays.size());
		return Math.min(this.retryLimit.apply(specified), this.retryDelays.size());
	}

	private void discard(Attempt attempt, String reason) {
		RunCause cause = attempt.cause().run();
		Discard discard = this.journal.discarded((number) -> new Discard(number, number, this.time.now(),
				attempt.job().name(), cause.trigger(), cause.event(), cause.events(), reason,
				destination(attempt.job()), Payload.of(attempt.payload()), null, attempt.last(), null));
		this.log.discarded(discard, attempt.payload());
	}

	private static String destination(JobMethod job) {
		String destination = job.function().onFailure();
		if (destination == null) {
			return "When deployed, the application's queue of failed events receives the event";
		}
		return destination.equals("none") ? "When deployed, it is lost because onFailure is \"none\""
				: "When deployed, " + destination + " receives the event";
	}

	private void retry(Attempt attempt, Run run) {
		Duration delay = this.retryDelays.get(attempt.retriesDone());
		synchronized (this) {
			if (!this.closed) {
				this.journal.update(run.retriedAt(this.time.now().plus(delay)));
				Retry retry = new Retry(attempt.next(run));
				this.retries.add(retry);
				retry.task = this.time.timer().schedule(delay, () -> retry(retry));
				return;
			}
		}
		this.log.stopped(1);
	}

	private void retry(Retry retry) {
		synchronized (this) {
			if (!this.retries.remove(retry)) {
				return;
			}
		}
		enqueue(retry.attempt);
	}

	/**
	 * Discards all invocations that have not started.
	 */
	@Override
	public void close() {
		int discarded;
		synchronized (this) {
			this.closed = true;
			discarded = this.retries.size();
			this.retries.forEach(Retry::cancel);
			this.retries.clear();
		}
		stopped(discarded + this.limits.discardWaiting());
	}

	private void stopped(int discarded) {
		if (discarded > 0) {
			this.log.stopped(discarded);
		}
	}

	/**
	 * Starts an invocation that has a slot.
	 */
	@FunctionalInterface
	interface Starter {

		CompletableFuture<InvocationResult> start(JobMethod job, byte[] payload, InvocationCause cause,
				String requestId);

	}

	private record Attempt(JobMethod job, byte[] payload, InvocationCause cause, String requestId, Instant accepted,
			int retriesDone, @Nullable Long last) {

		Attempt next(Run run) {
			return new Attempt(this.job, this.payload, this.cause.after(run.number()), this.requestId, this.accepted,
					this.retriesDone + 1, run.number());
		}

	}

	/**
	 * An invocation that waits for its retry.
	 */
	private static final class Retry {

		private final Attempt attempt;

		private Timer.Task task = () -> {
		};

		Retry(Attempt attempt) {
			this.attempt = attempt;
		}

		void cancel() {
			this.task.cancel();
		}

	}

}
