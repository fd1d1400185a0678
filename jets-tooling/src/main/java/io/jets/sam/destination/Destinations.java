package io.jets.sam.destination;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.jets.job.Fault;
import io.jets.sam.stack.FailedEvents;
import io.jets.sam.stack.IamStatement;
import io.jets.sam.stack.References;
import io.jets.sam.stack.Stack;
import io.jets.sam.yaml.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * Reads destinations: an ARN, a template reference, {@code none}, or nothing for the
 * application's queue.
 */
public final class Destinations {

	private static final String NONE = "none";

	private static final String S3 = "S3Bucket";

	private static final Map<String, String> KINDS = Map.of("sqs", "SQS", "sns", "SNS", "lambda", "Lambda", "events",
			"EventBridge", "s3", S3, "AWS::SQS::Queue", "SQS", "AWS::SNS::Topic", "SNS", "AWS::Lambda::Function",
			"Lambda", "AWS::Events::EventBus", "EventBridge", "AWS::S3::Bucket", S3);

	private static final Map<String, String> ACTIONS = Map.of("SQS", "sqs:SendMessage", "SNS", "sns:Publish", "Lambda",
			"lambda:InvokeFunction", "EventBridge", "events:PutEvents");

	private final Stack stack;

	private final References references;

	private final FailedEvents failedEvents;

	/**
	 * Create destinations.
	 * @param stack where warnings go
	 * @param references what reads references
	 * @param failedEvents the application's queue
	 */
	public Destinations(Stack stack, References references, FailedEvents failedEvents) {
		this.stack = stack;
		this.references = references;
		this.failedEvents = failedEvents;
	}

	/**
	 * Read where a function's events go that still fail.
	 * @param location where it was written
	 * @param text an ARN, a template reference, {@code none} or {@code null}
	 * @return the destination or {@code null} if there is to be none
	 */
	public @Nullable Destination ofFunction(String location, @Nullable String text) {
		return read(location, text, Set.of("SQS", "SNS", "Lambda", "EventBridge", S3));
	}

	/**
	 * Read where the records of a stream go that still fail.
	 * @param location where it was written
	 * @param text an ARN, a template reference, {@code none} or {@code null}
	 * @return the destination or {@code null} if there is to be none
	 */
	public @Nullable Destination ofStream(String location, @Nullable String text) {
		return read(location, text, Set.of("SQS", "SNS", S3));
	}

	private @Nullable Destination read(String location, @Nullable String text, Set<String> kinds) {
		Object arn = (text != null) ? this.references.value(location, text) : this.failedEvents.arn();
		if (arn == null || NONE.equals(arn)) {
			return null;
		}
		String type = (arn instanceof String literal)
				? literal.split(":", 4)[Math.min(2, literal.split(":", 4).length - 1)] : this.references.type(arn);
		String kind = (type != null) ? KINDS.get(type) : null;
		if (kind == null) {
			this.stack.warn(location,
					"what %s is cannot be seen; its role may send to it as to a queue and publish as to a topic"
						.formatted(text));
			return new Destination(arn, "SQS",
					List.of(IamStatement.allow(arn, "sqs:SendMessage"), IamStatement.allow(arn, "sns:Publish")));
		}
		check(location, String.valueOf(text), arn, String.valueOf(type), kinds.contains(kind));
		return new Destination(arn, kind, kind.equals(S3) ? s3(arn)
				: List.of(IamStatement.allow(arn, Objects.requireNonNull(ACTIONS.get(kind)))));
	}

	private void check(String location, String text, Object arn, String type, boolean allowed) {
		if (!allowed) {
			this.stack.fault(new Fault(location, "", "onFailure", text,
					"a stream's records go to a queue, a topic or a bucket, and this is a resource of type " + type,
					"Name a queue, a topic or a bucket"));
		}
		this.references.checkArn(location, "onFailure", text, arn);
	}

	private static List<Map<String, Object>> s3(Object bucket) {
		Object objects = (bucket instanceof String literal) ? literal + "/*"
				: new ShortForm("Join", List.of("", List.of(bucket, "/*")));
		return List.of(IamStatement.allow(bucket, "s3:ListBucket"), IamStatement.allow(objects, "s3:PutObject"));
	}

}
