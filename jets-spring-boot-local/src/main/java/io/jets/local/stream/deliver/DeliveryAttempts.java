package io.jets.local.stream.deliver;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.failure.FailureHistory;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.TooManyRequestsException;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunCause;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Invokes the job for the deliveries of a partition.
 */
final class DeliveryAttempts {

	private static final Log logger = LogFactory.getLog(DeliveryAttempts.class);

	private final JobMethod job;

	private final DynamoDbStreamTrigger trigger;

	private final DeliveryContext context;

	private final BatchResponse response = new BatchResponse();

	private FailureHistory failures = new FailureHistory();

	/**
	 * The last run of the delivery, {@code null} before the first.
	 */
	private @Nullable Run last;

	private @Nullable Long first;

	private boolean throttled;

	DeliveryAttempts(JobMethod job, DynamoDbStreamTrigger trigger, DeliveryContext context) {
		this.job = job;
		this.trigger = trigger;
		this.context = context;
	}

	/**
	 * Does the next step of a delivery. Invokes the job if that is the step.
	 * @param delivery the delivery
	 * @return the step
	 */
	DeliveryStep next(BatchDelivery delivery) {
		DeliveryStep step = delivery.next(this.context.time().now());
		if (step instanceof DeliveryStep.Invoke invoke) {
			invoke(delivery, invoke);
		}
		else if (step instanceof DeliveryStep.Pause pause && this.last != null && !this.throttled) {
			this.last = this.context.journal()
				.update(this.last.retriedAt(this.context.time().now().plus(pause.delay())));
		}
		else if (step instanceof DeliveryStep.End) {
			this.failures = new FailureHistory();
			this.last = null;
			this.first = null;
		}
		return step;
	}

	private void invoke(BatchDelivery delivery, DeliveryStep.Invoke step) {
		Batch batch = step.batch();
		FailureHistory known = this.failures;
		InvocationCause cause = new InvocationCause(new RunCause(this.trigger.source(), batch.count(), batch.events(),
				step.attempt(), step.attempts(), this.first), known,
				(result, response) -> this.response.read(result, response, batch, known));
		try {
			InvocationResult result = this.context.invoker().invoke(this.job, batch.payload(), cause);
			delivery.completed(result, this.context.monitor().closed());
			this.last = result.run();
			this.first = (this.first != null) ? this.first : this.last.number();
			this.throttled = false;
		}
		catch (TooManyRequestsException ex) {
			// As on Lambda, a throttled batch is retried without counting it
			delivery.throttled();
			if (!this.throttled) {
				this.throttled = true;
				logger.warn(ex.getMessage() + ". Records of " + this.trigger.describe() + " wait");
			}
		}
	}

}
