package io.jets.local.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Delivers a batch until each of its records was taken, or given up because its retries
 * are used up or because it is too old.
 * <p>
 * A response that names failed records moves the batch's start to the first of these.
 * Retries count for one start: AWS does not say it, but a batch that moves on would
 * otherwise lose records that never failed. Where a failed batch is split, that uses up
 * no retry, so that only records on their own are tried again.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html">Retain
 * discarded records for a DynamoDB event source</a>
 */
final class BatchDelivery {

	private static final Duration FIRST_RETRY = Duration.ofMillis(100);

	private static final Duration SLOWEST_RETRY = Duration.ofSeconds(1);

	private static final Log logger = LogFactory.getLog(BatchDelivery.class);

	private final BatchResponse response = new BatchResponse();

	private final JobMethod job;

	private final DynamoDbStreamTrigger trigger;

	private final JobInvoker invoker;

	private final Signal signal;

	private final InstantSource clock;

	private final Consumer<FailedBatch> onFailure;

	private final Duration firstRetry;

	/**
	 * Create a delivery.
	 * @param job the job
	 * @param trigger how its failures are handled
	 * @param invoker runs the job
	 * @param signal tells when to end
	 * @param clock tells how old records are
	 * @param onFailure gets what is given up
	 */
	BatchDelivery(JobMethod job, DynamoDbStreamTrigger trigger, JobInvoker invoker, Signal signal, InstantSource clock,
			Consumer<FailedBatch> onFailure) {
		this(job, trigger, invoker, signal, clock, onFailure, FIRST_RETRY);
	}

	BatchDelivery(JobMethod job, DynamoDbStreamTrigger trigger, JobInvoker invoker, Signal signal, InstantSource clock,
			Consumer<FailedBatch> onFailure, Duration firstRetry) {
		this.job = job;
		this.trigger = trigger;
		this.invoker = invoker;
		this.signal = signal;
		this.clock = clock;
		this.onFailure = onFailure;
		this.firstRetry = firstRetry;
	}

	/**
	 * Deliver a batch.
	 * @param batch the batch
	 * @param consumed gets the records that were taken or given up, from the first to the
	 * last
	 * @return whether to go on: {@code false} when closed before all were consumed
	 */
	boolean deliver(Batch batch, Consumer<Batch> consumed) {
		Deque<Part> parts = new ArrayDeque<>();
		parts.push(new Part(batch, 0, null));
		while (!parts.isEmpty()) {
			if (this.signal.closed() || !deliver(parts.pop(), parts, consumed)) {
				return false;
			}
		}
		return true;
	}

	private boolean deliver(Part part, Deque<Part> parts, Consumer<Batch> consumed) {
		Backoff backoff = new Backoff(this.firstRetry, SLOWEST_RETRY, 2);
		Batch rest = part.batch();
		int invocations = part.invocations();
		int failures = 0;
		InvocationResult last = part.last();
		while (true) {
			int expired = expired(rest);
			if (expired > 0) {
				giveUp(rest.to(expired), FailedBatch.Condition.RECORD_AGE_EXCEEDED, invocations, last, consumed);
				rest = rest.from(expired);
			}
			if (rest.size() == 0) {
				return true;
			}
			last = invoke(rest, ++invocations);
			int taken = taken(last, rest);
			if (taken > 0) {
				consumed.accept(rest.to(taken));
				rest = rest.from(taken);
				failures = 0;
				backoff.reset();
			}
			if (rest.size() == 0) {
				return true;
			}
			if (this.signal.closed()) {
				// It may have failed because it was interrupted: it comes again
				return false;
			}
			if (this.trigger.bisectBatchOnFunctionError() && taken > 0) {
				// Split at the returned number
				continue;
			}
			if (this.trigger.bisectBatchOnFunctionError() && rest.size() > 1) {
				int half = rest.size() / 2;
				parts.push(new Part(rest.from(half), invocations, last));
				parts.push(new Part(rest.to(half), invocations, last));
				return true;
			}
			failures++;
			if (this.trigger.maximumRetryAttempts() >= 0 && failures > this.trigger.maximumRetryAttempts()) {
				giveUp(rest, FailedBatch.Condition.RETRY_ATTEMPTS_EXHAUSTED, invocations, last, consumed);
				return true;
			}
			if (!this.signal.pause(backoff.next())) {
				return false;
			}
		}
	}

	private int expired(Batch batch) {
		Duration maximumAge = this.trigger.maximumRecordAge();
		if (maximumAge == null || maximumAge.isNegative()) {
			return 0;
		}
		Instant oldest = this.clock.instant().minus(maximumAge);
		int expired = 0;
		while (expired < batch.size() && batch.records().get(expired).arrival().isBefore(oldest)) {
			expired++;
		}
		return expired;
	}

	private void giveUp(Batch batch, FailedBatch.Condition condition, int invocations, @Nullable InvocationResult last,
			Consumer<Batch> consumed) {
		this.onFailure.accept(new FailedBatch(batch, condition, invocations, last));
		consumed.accept(batch);
	}

	private InvocationResult invoke(Batch batch, int attempt) {
		return this.invoker.invoke(this.job, batch.payload(),
				new InvocationCause(this.trigger.source(), Counts.of(batch.size(), "record"), attempt));
	}

	private int taken(InvocationResult result, Batch batch) {
		if (result.failed()) {
			return 0;
		}
		try {
			return this.response.restartAt(result.payload(), batch);
		}
		catch (IllegalArgumentException ex) {
			logger.warn("Job " + this.job.name() + ": the whole batch counts as failed because of the response: "
					+ ex.getMessage());
			return 0;
		}
	}

	/**
	 * A part of the batch, that is delivered as a batch of its own.
	 *
	 * @param batch the records
	 * @param invocations how often the job got the first of them
	 * @param last how the last of these ended, {@code null} before the first
	 */
	private record Part(Batch batch, int invocations, @Nullable InvocationResult last) {

	}

}
