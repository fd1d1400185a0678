package io.jets.sam.destination;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.jets.job.fault.Fault;
import io.jets.sam.template.FailedEvents;
import io.jets.sam.template.IamStatement;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * Converts the attribute {@code onFailure}: an ARN, a template reference or {@code none}.
 * The default is the application's queue for failed events.
 */
public final class FailureDestinations {

	private static final String NONE = "none";

	private static final String S3 = "S3Bucket";

	private static final Map<String, String> KINDS = Map.of("sqs", "SQS", "sns", "SNS", "lambda", "Lambda", "events",
			"EventBridge", "s3", S3, "AWS::SQS::Queue", "SQS", "AWS::SNS::Topic", "SNS", "AWS::Lambda::Function",
			"Lambda", "AWS::Events::EventBus", "EventBridge", "AWS::S3::Bucket", S3);

	private static final Map<String, String> ACTIONS = Map.of("SQS", "sqs:SendMessage", "SNS", "sns:Publish", "Lambda",
			"lambda:InvokeFunction", "EventBridge", "events:PutEvents");

	private final TemplateBuilder template;

	private final IntrinsicFunctions intrinsicFunctions;

	private final FailedEvents failedEvents;

	/**
	 * Creates the destinations of one template.
	 * @param template the template
	 * @param intrinsicFunctions converts values into nodes
	 * @param failedEvents the application's queue
	 */
	public FailureDestinations(TemplateBuilder template, IntrinsicFunctions intrinsicFunctions,
			FailedEvents failedEvents) {
		this.template = template;
		this.intrinsicFunctions = intrinsicFunctions;
		this.failedEvents = failedEvents;
	}

	/**
	 * Returns the destination of a function's failed asynchronous invocations.
	 * @param location the job
	 * @param text an ARN, a template reference, {@code none} or {@code null}
	 * @return the destination, or {@code null} for none
	 */
	public @Nullable FailureDestination ofFunction(String location, @Nullable String text) {
		return read(location, text, Set.of("SQS", "SNS", "Lambda", "EventBridge", S3));
	}

	/**
	 * Returns the destination of a stream's discarded records.
	 * @param location the job
	 * @param text an ARN, a template reference, {@code none} or {@code null}
	 * @return the destination, or {@code null} for none
	 */
	public @Nullable FailureDestination ofStream(String location, @Nullable String text) {
		return read(location, text, Set.of("SQS", "SNS", S3));
	}

	private @Nullable FailureDestination read(String location, @Nullable String text, Set<String> kinds) {
		Object arn = (text != null) ? this.intrinsicFunctions.value(location, text) : this.failedEvents.arn();
		if (arn == null || NONE.equals(arn)) {
			return null;
		}
		String type = (arn instanceof String literal)
				? literal.split(":", 4)[Math.min(2, literal.split(":", 4).length - 1)]
				: this.intrinsicFunctions.type(arn);
		String kind = (type != null) ? KINDS.get(type) : null;
		if (kind == null) {
			this.template.warn(location,
					"the type of %s is unknown when the template is generated, so the role allows sending to a queue and publishing to a topic"
						.formatted(text),
					"Refer to a resource of src/main/sam/overlay.yaml, or write the ARN, if the role is to allow one only");
			return new FailureDestination(arn, "SQS",
					List.of(IamStatement.allow(arn, "sqs:SendMessage"), IamStatement.allow(arn, "sns:Publish")));
		}
		check(location, String.valueOf(text), arn, String.valueOf(type), kinds.contains(kind));
		return new FailureDestination(arn, kind, kind.equals(S3) ? s3(arn)
				: List.of(IamStatement.allow(arn, Objects.requireNonNull(ACTIONS.get(kind)))));
	}

	private void check(String location, String text, Object arn, String type, boolean allowed) {
		if (!allowed) {
			this.template.fault(new Fault(location, "", "onFailure", text,
					"Lambda sends discarded records to a queue, a topic or a bucket, and this is a resource of type "
							+ type,
					"Refer to a queue, a topic or a bucket"));
		}
		this.intrinsicFunctions.checkArn(location, "onFailure", text, arn);
	}

	private static List<Map<String, Object>> s3(Object bucket) {
		Object objects = (bucket instanceof String literal) ? literal + "/*"
				: new IntrinsicFunction("Join", List.of("", List.of(bucket, "/*")));
		return List.of(IamStatement.allow(bucket, "s3:ListBucket"), IamStatement.allow(objects, "s3:PutObject"));
	}

}
