package io.jets.local.stream.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.time.Backoff;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of a batch until the job has processed each record, or until records are
 * discarded because their retries are exhausted or they are too old. It is a state
 * machine: {@link #next} says what to do, and {@link #completed} or {@link #throttled}
 * say how it went. It neither waits nor invokes anything itself.
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

	private final Deque<Part> parts = new ArrayDeque<>();

	private final DynamoDbStreamTrigger trigger;

	private final int retries;

	private final Consumer<DiscardedBatch> discarded;

	private final Consumer<Batch> consumed;

	private final Backoff backoff;

	private @Nullable Duration pause;

	/**
	 * Creates a delivery.
	 * @param batch the batch
	 * @param settings how failures are handled
	 * @param consumed receives the records that were processed or discarded, in order
	 */
	BatchDelivery(Batch batch, DeliverySettings settings, Consumer<Batch> consumed) {
		this.trigger = settings.trigger();
		this.retries = settings.retries();
		this.discarded = settings.discarded();
		this.consumed = consumed;
		this.backoff = settings.backoff();
		this.parts.push(new Part(batch));
	}

	/**
	 * Returns what to do next.
	 * @param now the current time
	 * @return the step
	 */
	DeliveryStep next(Instant now) {
		Duration delay = this.pause;
		if (delay != null) {
			this.pause = null;
			return new DeliveryStep.Pause(delay);
		}
		for (Part part = this.parts.peek(); part != null; part = this.parts.peek()) {
			discardExpired(part, now);
			if (part.remaining.size() > 0) {
				return new DeliveryStep.Invoke(part.remaining, part.failures + 1,
						(this.retries < 0) ? 0 : this.retries + 1);
			}
			this.parts.pop();
		}
		return new DeliveryStep.End();
	}

	private void discardExpired(Part part, Instant now) {
		Duration maximumAge = this.trigger.maximumRecordAge();
		if (maximumAge == null || maximumAge.isNegative()) {
			return;
		}
		Instant oldest = now.minus(maximumAge);
		int expired = 0;
		while (expired < part.remaining.size() && part.remaining.records().get(expired).arrival().isBefore(oldest)) {
			expired++;
		}
		if (expired > 0) {
			discard(part, expired, DiscardedBatch.Condition.RECORD_AGE_EXCEEDED);
		}
	}

	/**
	 * Processes the result of the invocation that {@link #next} asked for.
	 * @param result the result, which says how far the run got in the batch
	 * @param closed whether the application stops. Then a failure does not count, because
	 * the job may have been interrupted: its records are delivered again
	 */
	void completed(InvocationResult result, boolean closed) {
		Part part = this.parts.element();
		part.invocations++;
		part.last = result;
		int processed = Objects.requireNonNull(result.run().result().counts()).done();
		if (processed > 0) {
			consume(part, processed);
			part.failures = 0;
			this.backoff.reset();
		}
		if (part.remaining.size() > 0 && !closed) {
			failed(part, processed > 0);
		}
	}

	private void failed(Part part, boolean moved) {
		if (this.trigger.bisectBatchOnFunctionError() && moved) {
			// Split at the reported record
			return;
		}
		if (this.trigger.bisectBatchOnFunctionError() && part.remaining.size() > 1) {
			int half = part.remaining.size() / 2;
			this.parts.pop();
			this.parts.push(part.with(part.remaining.from(half)));
			this.parts.push(part.with(part.remaining.to(half)));
			return;
		}
		part.failures++;
		if (this.retries >= 0 && part.failures > this.retries) {
			discard(part, part.remaining.size(), DiscardedBatch.Condition.RETRY_ATTEMPTS_EXHAUSTED);
			this.backoff.reset();
		}
		else {
			this.pause = this.backoff.next();
		}
	}

	/**
	 * The invocation that {@link #next} asked for did not start because of the
	 * concurrency limit. It does not count as an attempt.
	 */
	void throttled() {
		this.pause = this.backoff.next();
	}

	private void discard(Part part, int count, DiscardedBatch.Condition condition) {
		this.discarded.accept(new DiscardedBatch(part.remaining.to(count), condition, part.invocations, part.last));
		consume(part, count);
	}

	private void consume(Part part, int count) {
		this.consumed.accept(part.remaining.to(count));
		part.remaining = part.remaining.from(count);
	}

	/**
	 * A part of the batch that is delivered separately.
	 */
	private static final class Part {

		private Batch remaining;

		/**
		 * How often the job was invoked with the first record.
		 */
		private int invocations;

		/**
		 * How many of the invocations since the last split count as attempts.
		 */
		private int failures;

		private @Nullable InvocationResult last;

		Part(Batch batch) {
			this.remaining = batch;
		}

		Part with(Batch batch) {
			Part part = new Part(batch);
			part.invocations = this.invocations;
			part.last = this.last;
			return part;
		}

	}

}
