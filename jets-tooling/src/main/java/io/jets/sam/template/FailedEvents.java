package io.jets.sam.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * The application's queue for events and records whose retries are exhausted.
 *
 * @param used whether the queue is the default destination of streams and asynchronous
 * invocations
 * @param kmsKey the key that encrypts the queue, {@code null} for a key of SQS
 */
public record FailedEvents(boolean used, @Nullable Object kmsKey) {

	/**
	 * Logical id of the queue.
	 */
	public static final String ID = "FailedEvents";

	/**
	 * Logical id of the alarm on messages in the queue.
	 */
	public static final String ALARM = ID + "Alarm";

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
	 * Returns the policy statements with which a function can send to the queue.
	 * @return the statements
	 */
	public List<Map<String, Object>> statements() {
		List<Map<String, Object>> statements = new ArrayList<>();
		statements.add(IamStatement.allow(IntrinsicFunction.arn(ID), "sqs:SendMessage"));
		if (this.kmsKey != null) {
			statements.add(IamStatement.allow(this.kmsKey, "kms:GenerateDataKey", "kms:Decrypt"));
		}
		return statements;
	}

	/**
	 * Returns the queue. It is retained when the stack is deleted, because its messages
	 * are all that is known of the failed events.
	 * @return the resource
	 */
	public Map<String, Object> resource() {
		return new ResourceProperties().with("Type", TYPE)
			.with("DeletionPolicy", "Retain")
			.with("UpdateReplacePolicy", "Retain")
			.with("Properties",
					new ResourceProperties().withSeconds("MessageRetentionPeriod", RETENTION)
						.with("SqsManagedSseEnabled", (this.kmsKey == null) ? true : null)
						.with("KmsMasterKeyId", this.kmsKey)
						.map())
			.map();
	}

	/**
	 * Returns the queue's policy, which denies access without TLS.
	 * @param statements more statements
	 * @return the resource
	 * @see <a href=
	 * "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html">Amazon
	 * SQS security best practices</a>
	 */
	public static Map<String, Object> policy(List<Map<String, Object>> statements) {
		List<Map<String, Object>> all = new ArrayList<>();
		all.add(new ResourceProperties().with("Effect", "Deny")
			.with("Principal", "*")
			.with("Action", "sqs:*")
			.with("Resource", IntrinsicFunction.arn(ID))
			.with("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false")))
			.map());
		all.addAll(statements);
		return new ResourceProperties().with("Type", "AWS::SQS::QueuePolicy")
			.with("Properties",
					new ResourceProperties().with("Queues", List.of(IntrinsicFunction.ref(ID)))
						.with("PolicyDocument", IamStatement.document(all))
						.map())
			.map();
	}

}
