package io.jets.sam.template;

import java.time.Duration;
import java.util.Map;

import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * The application's queue for events and records whose retries are exhausted.
 *
 * @param used whether the queue is the default destination of streams and asynchronous
 * invocations
 */
public record FailedEvents(boolean used) {

	/**
	 * Logical id of the queue.
	 */
	public static final String ID = "FailedEvents";

	/**
	 * Resource type of the queue.
	 */
	public static final String TYPE = "AWS::SQS::Queue";

	private static final Duration RETENTION = Duration.ofDays(14);

	/**
	 * Returns the queue's ARN.
	 * @return a reference, or {@code null} if the application does not use the queue
	 */
	public @Nullable IntrinsicFunction arn() {
		return this.used ? IntrinsicFunction.arn(ID) : null;
	}

	/**
	 * Returns the queue.
	 * @return the resource
	 */
	public static Map<String, Object> resource() {
		return new ResourceProperties().with("Type", TYPE)
			.with("Properties",
					new ResourceProperties().withSeconds("MessageRetentionPeriod", RETENTION)
						.with("SqsManagedSseEnabled", true)
						.map())
			.map();
	}

}
