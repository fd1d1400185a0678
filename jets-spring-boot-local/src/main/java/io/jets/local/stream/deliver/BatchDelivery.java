package io.jets.local.stream.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Delivers a batch until the job has processed each record, or until records are
 * discarded because their retries are exhausted or they are too old.
 * <p>
 * A response that reports failed records moves the start of the batch to the first of
 * them. Retries are counted from there: AWS does not document it, but the batch could
 * otherwise lose records that never failed. Splitting a failed batch is not a retry, so
 * only single records are retried.
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

	private final DeliveryContext context;

	private final Consumer<DiscardedBatch> discarded;

	private final Duration firstRetry;

	/**
	 * Creates a delivery.
	 * @param job the job
	 * @param trigger how failures are handled
	 * @param context what all deliveries share
	 * @param discarded receives the batches that are discarded
	 */
	BatchDelivery(JobMethod job, DynamoDbStreamTrigger trigger, DeliveryContext context,
			Consumer<DiscardedBatch> discarded) {
		this(job, trigger, context, discarded, FIRST_RETRY);
	}

	BatchDelivery(JobMethod job, DynamoDbStreamTrigger trigger, DeliveryContext context,
			Consumer<DiscardedBatch> discarded, Duration firstRetry) {
		this.job = job;
		this.trigger = trigger;
		this.context = context;
		this.discarded = discarded;
		this.firstRetry = firstRetry;
	}

	/**
	 * Delivers a batch.
	 * @param batch the batch
	 * @param consumed receives the records that were processed or discarded, in order
	 * @return {@code true} if all records were consumed, {@code false} if closed before
	 */
	boolean deliver(Batch batch, Consumer<Batch> consumed) {
		Deque<Part> parts = new ArrayDeque<>();
		parts.push(new Part(batch, 0, null));
		while (!parts.isEmpty()) {
			if (this.context.monitor().closed() || !deliver(parts.pop(), parts, consumed)) {
				return false;
			}
		}
		return true;
	}

	private boolean deliver(Part part, Deque<Part> parts, Consumer<Batch> consumed) {
		Backoff backoff = new Backoff(this.firstRetry, SLOWEST_RETRY, 2);
		Batch remaining = part.batch();
		int invocations = part.invocations();
		int failures = 0;
		InvocationResult last = part.last();
		while (true) {
			int expired = expired(remaining);
			if (expired > 0) {
				discard(remaining.to(expired), DiscardedBatch.Condition.RECORD_AGE_EXCEEDED, invocations, last,
						consumed);
				remaining = remaining.from(expired);
			}
			if (remaining.size() == 0) {
				return true;
			}
			last = invoke(remaining, ++invocations);
			int processed = processed(last, remaining);
			if (processed > 0) {
				consumed.accept(remaining.to(processed));
				remaining = remaining.from(processed);
				failures = 0;
				backoff.reset();
			}
			if (remaining.size() == 0) {
				return true;
			}
			if (this.context.monitor().closed()) {
				// It may have failed because it was interrupted: it is delivered again
				return false;
			}
			if (this.trigger.bisectBatchOnFunctionError() && processed > 0) {
				// Split at the reported record
				continue;
			}
			if (this.trigger.bisectBatchOnFunctionError() && remaining.size() > 1) {
				int half = remaining.size() / 2;
				parts.push(new Part(remaining.from(half), invocations, last));
				parts.push(new Part(remaining.to(half), invocations, last));
				return true;
			}
			failures++;
			if (this.trigger.maximumRetryAttempts() >= 0 && failures > this.trigger.maximumRetryAttempts()) {
				discard(remaining, DiscardedBatch.Condition.RETRY_ATTEMPTS_EXHAUSTED, invocations, last, consumed);
				return true;
			}
			if (!this.context.monitor().pause(backoff.next())) {
				return false;
			}
		}
	}

	private int expired(Batch batch) {
		Duration maximumAge = this.trigger.maximumRecordAge();
		if (maximumAge == null || maximumAge.isNegative()) {
			return 0;
		}
		Instant oldest = this.context.clock().instant().minus(maximumAge);
		int expired = 0;
		while (expired < batch.size() && batch.records().get(expired).arrival().isBefore(oldest)) {
			expired++;
		}
		return expired;
	}

	private void discard(Batch batch, DiscardedBatch.Condition condition, int invocations,
			@Nullable InvocationResult last, Consumer<Batch> consumed) {
		this.discarded.accept(new DiscardedBatch(batch, condition, invocations, last));
		consumed.accept(batch);
	}

	private InvocationResult invoke(Batch batch, int attempt) {
		return this.context.invoker()
			.invoke(this.job, batch.payload(), new InvocationCause(this.trigger.source(),
					(batch.size() == 1) ? "1 record" : batch.size() + " records", attempt));
	}

	private int processed(InvocationResult result, Batch batch) {
		if (result.failed()) {
			return 0;
		}
		try {
			return this.response.restartAt(result.payload(), batch);
		}
		catch (IllegalArgumentException ex) {
			logger.warn("Job " + this.job.name() + ": the whole batch counts as failed because of its response: "
					+ ex.getMessage());
			return 0;
		}
	}

	/**
	 * A part of the batch that is delivered separately.
	 *
	 * @param batch the records
	 * @param invocations how often the first record was delivered
	 * @param last the result of the last invocation, {@code null} before the first
	 */
	private record Part(Batch batch, int invocations, @Nullable InvocationResult last) {

	}

}
