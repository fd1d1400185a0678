package io.jets.local.stream;

import java.time.Duration;
import java.util.function.Consumer;

import io.jets.job.JobMethod;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Delivers a batch until the job has taken it or its retries are used up; then it is
 * dropped. A response that names failed records moves the batch's start to the first of
 * these. Retries count for one start: AWS does not say it, but a batch that moves on
 * would otherwise lose records that never failed.
 */
final class BatchDelivery {

	private static final Duration FIRST_RETRY = Duration.ofMillis(100);

	private static final Duration SLOWEST_RETRY = Duration.ofSeconds(1);

	private static final Log logger = LogFactory.getLog(BatchDelivery.class);

	private final BatchResponse response = new BatchResponse();

	private final JobMethod job;

	private final String source;

	private final int maximumRetryAttempts;

	private final JobInvoker invoker;

	private final Signal signal;

	/**
	 * Create a delivery.
	 * @param job the job
	 * @param source what the records come from, for logs
	 * @param maximumRetryAttempts retries, negative for no limit
	 * @param invoker runs the job
	 * @param signal tells when to end
	 */
	BatchDelivery(JobMethod job, String source, int maximumRetryAttempts, JobInvoker invoker, Signal signal) {
		this.job = job;
		this.source = source;
		this.maximumRetryAttempts = maximumRetryAttempts;
		this.invoker = invoker;
		this.signal = signal;
	}

	/**
	 * Deliver a batch.
	 * @param batch the batch
	 * @param shardId its shard
	 * @param consumed gets the sequence number up to which the batch was taken or dropped
	 * @return whether to go on: {@code false} when closed before the batch was taken
	 */
	boolean deliver(Batch batch, String shardId, Consumer<String> consumed) {
		Backoff backoff = new Backoff(FIRST_RETRY, SLOWEST_RETRY, 2);
		Batch rest = batch;
		int failures = 0;
		while (true) {
			int restart = invoke(rest, failures + 1);
			if (restart == rest.size()) {
				consumed.accept(rest.last().sequenceNumber());
				return true;
			}
			if (this.signal.closed()) {
				// It may have failed because it was interrupted: it comes again
				return false;
			}
			if (restart > 0) {
				consumed.accept(rest.records().get(restart - 1).sequenceNumber());
				rest = rest.from(restart);
				failures = 0;
				backoff.reset();
			}
			failures++;
			if (this.maximumRetryAttempts >= 0 && failures > this.maximumRetryAttempts) {
				logger.error("Job %s: dropped %s of %s after %s, shard %s, sequence numbers %s to %s".formatted(
						this.job.name(), count(rest.size(), "record"), this.source, count(failures, "attempt"), shardId,
						rest.first().sequenceNumber(), rest.last().sequenceNumber()));
				consumed.accept(rest.last().sequenceNumber());
				return true;
			}
			if (!this.signal.pause(backoff.next())) {
				return false;
			}
		}
	}

	private int invoke(Batch batch, int attempt) {
		InvocationResult result = this.invoker.invoke(this.job, batch.payload(),
				new InvocationCause("stream " + this.source, count(batch.size(), "record"), attempt));
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

	private static String count(int count, String noun) {
		return (count == 1) ? "1 " + noun : count + " " + noun + "s";
	}

}
