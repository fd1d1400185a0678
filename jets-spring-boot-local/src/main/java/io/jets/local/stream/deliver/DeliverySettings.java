package io.jets.local.stream.deliver;

import java.time.Duration;
import java.util.function.Consumer;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.time.Backoff;

/**
 * How the batches of a trigger are delivered.
 *
 * @param job the job
 * @param trigger how failures are handled
 * @param retryLimit a limit for retries
 * @param discarded receives the batches that are discarded
 */
record DeliverySettings(JobMethod job, DynamoDbStreamTrigger trigger, RetryLimit retryLimit,
		Consumer<DiscardedBatch> discarded) {

	private static final Duration FIRST_RETRY = Duration.ofMillis(100);

	private static final Duration SLOWEST_RETRY = Duration.ofSeconds(1);

	/**
	 * Returns the maximum number of retries.
	 * @return the number, negative for no limit
	 */
	int retries() {
		return this.retryLimit.apply(this.trigger.maximumRetryAttempts());
	}

	/**
	 * Returns the delays between attempts. AWS does not document its own.
	 * @return 100 milliseconds, doubled up to one second
	 */
	Backoff backoff() {
		return new Backoff(FIRST_RETRY, SLOWEST_RETRY, 2);
	}

}
