package io.jets.test.engine;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.TooManyRequestsException;
import io.jets.local.journal.entry.RunCause;
import io.jets.local.journal.entry.RunError;
import org.jspecify.annotations.Nullable;

/**
 * Detects batches that are delivered again without end, because they fail or because
 * their function does not run, as a call waits for the end of all deliveries.
 */
final class EndlessRetries implements JobInvoker {

	private static final int LIMIT = 100;

	private final JobInvoker invoker;

	private int throttled;

	private @Nullable String problem;

	EndlessRetries(JobInvoker invoker) {
		this.invoker = invoker;
	}

	@Override
	public InvocationResult invoke(JobMethod job, byte[] payload, InvocationCause cause) {
		InvocationResult result;
		try {
			result = this.invoker.invoke(job, payload, cause);
		}
		catch (TooManyRequestsException ex) {
			throttled(job, cause.run(), ex);
			throw ex;
		}
		if (cause.run().attempt() > LIMIT && isEndless(job, cause.run(), true)) {
			RunError error = result.run().result().error();
			this.problem = job.name() + " still fails after " + LIMIT
					+ " retries of a batch and would be retried without end, because neither its maximumRetryAttempts nor its maximumRecordAge limits them"
					+ ((error != null) ? ". " + error.text() : "");
		}
		return result;
	}

	/**
	 * Counts deliveries that did not start. Lambda counts them neither as attempts nor as
	 * retries, so only the age of records ends them.
	 */
	private void throttled(JobMethod job, RunCause cause, TooManyRequestsException ex) {
		this.throttled++;
		if (this.throttled > LIMIT && isEndless(job, cause, false)) {
			this.problem = ex.getMessage() + ". Its batch would be delivered again without end, because no "
					+ "maximumRecordAge limits it";
		}
	}

	private static boolean isEndless(JobMethod job, RunCause cause, boolean attempts) {
		return job.triggers(DynamoDbStreamTrigger.class)
			.filter((trigger) -> trigger.source().equals(cause.trigger()))
			.anyMatch((trigger) -> !(attempts && trigger.maximumRetryAttempts() >= 0)
					&& (trigger.maximumRecordAge() == null || trigger.maximumRecordAge().isNegative()));
	}

	@Override
	public void invokeAsync(JobMethod job, byte[] payload, InvocationCause cause) {
		this.invoker.invokeAsync(job, payload, cause);
	}

	/**
	 * Throws an exception if a batch is delivered again without end.
	 */
	void verify() {
		if (this.problem != null) {
			throw new IllegalStateException(this.problem);
		}
	}

}
