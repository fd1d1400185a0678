package io.jets.local.stream.deliver;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.failure.FailureHistory;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.TooManyRequestsException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Invokes the job for the deliveries of a partition.
 */
final class DeliveryAttempts {

	private static final Log logger = LogFactory.getLog(DeliveryAttempts.class);

	private final JobMethod job;

	private final DynamoDbStreamTrigger trigger;

	private final DeliveryContext context;

	private FailureHistory failures = new FailureHistory();

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
		else if (step instanceof DeliveryStep.End) {
			this.failures = new FailureHistory();
		}
		return step;
	}

	private void invoke(BatchDelivery delivery, DeliveryStep.Invoke step) {
		Batch batch = step.batch();
		InvocationCause cause = new InvocationCause(this.trigger.source(),
				(batch.size() == 1) ? "1 record" : batch.size() + " records", step.attempt(), step.attempts(),
				this.failures);
		try {
			delivery.completed(this.context.invoker().invoke(this.job, batch.payload(), cause),
					this.context.monitor().closed());
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
