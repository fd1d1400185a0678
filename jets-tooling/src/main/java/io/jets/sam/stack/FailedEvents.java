package io.jets.sam.stack;

import java.time.Duration;
import java.util.Map;

import io.jets.sam.yaml.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * The application's queue for what fails for good.
 *
 * @param used whether streams and asynchronous invocations use it unless said otherwise
 */
public record FailedEvents(boolean used) {

	/**
	 * The queue's logical id.
	 */
	public static final String ID = "FailedEvents";

	/**
	 * The queue's type.
	 */
	public static final String TYPE = "AWS::SQS::Queue";

	private static final Duration RETENTION = Duration.ofDays(14);

	/**
	 * The queue's ARN.
	 * @return a reference or {@code null} if the application does without
	 */
	public @Nullable ShortForm arn() {
		return this.used ? ShortForm.arn(ID) : null;
	}

	/**
	 * The queue.
	 * @return a resource
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
