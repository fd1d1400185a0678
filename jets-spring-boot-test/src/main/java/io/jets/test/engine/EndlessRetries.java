package io.jets.test.engine;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.journal.entry.RunError;
import org.jspecify.annotations.Nullable;

/**
 * Detects batches that are retried without end, because a call waits for the end of all
 * retries.
 */
final class EndlessRetries implements JobInvoker {

	private static final int LIMIT = 100;

	private final JobInvoker invoker;

	private @Nullable InvocationResult last;

	EndlessRetries(JobInvoker invoker) {
		this.invoker = invoker;
	}

	@Override
	public InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
		InvocationResult result = this.invoker.invoke(job, payload, cause);
		if (cause.run().attempt() > LIMIT && isEndless(job, cause.run().trigger())) {
			this.last = result;
		}
		return result;
	}

	private static boolean isEndless(JobMethod job, String source) {
		return job.triggers(DynamoDbStreamTrigger.class)
			.filter((trigger) -> trigger.source().equals(source))
			.anyMatch((trigger) -> trigger.maximumRetryAttempts() < 0
					&& (trigger.maximumRecordAge() == null || trigger.maximumRecordAge().isNegative()));
	}

	@Override
	public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
		this.invoker.invokeAsync(job, payload, cause);
	}

	/**
	 * Throws an exception if there were too many retries.
	 */
	void verify() {
		if (this.last != null) {
			RunError error = this.last.run().result().error();
			throw new IllegalStateException(this.last.run().job() + " still fails after " + LIMIT
					+ " retries of a batch and would be retried without end, because neither its maximumRetryAttempts nor its maximumRecordAge limits them"
					+ ((error != null) ? ". " + error.text() : ""));
		}
	}

}
