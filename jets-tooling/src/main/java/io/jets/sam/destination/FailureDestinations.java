package io.jets.sam.destination;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.jets.reference.TemplateVariables;
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

	private static final String LAMBDA = "Lambda";

	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("sqs", "SQS"), Map.entry("sns", "SNS"),
			Map.entry("lambda", LAMBDA), Map.entry("events", "EventBridge"), Map.entry("s3", S3),
			Map.entry("AWS::SQS::Queue", "SQS"), Map.entry("AWS::SNS::Topic", "SNS"),
			Map.entry("AWS::Lambda::Function", LAMBDA), Map.entry("AWS::Lambda::Alias", LAMBDA),
			Map.entry("AWS::Serverless::Function", LAMBDA), Map.entry("AWS::Events::EventBus", "EventBridge"),
			Map.entry("AWS::S3::Bucket", S3));

	private static final Map<String, String> ACTIONS = Map.of("SQS", "sqs:SendMessage", "SNS", "sns:Publish", LAMBDA,
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
	 * Returns the destination of a function's failed asynchronous invocations or of a
	 * stream's discarded records.
	 * @param location the job
	 * @param text an ARN, a template reference, {@code none} or {@code null}
	 * @return the destination, or {@code null} for none
	 */
	public @Nullable FailureDestination of(String location, @Nullable String text) {
		Object arn = (text != null) ? this.intrinsicFunctions.value(text) : this.failedEvents.arn();
		if (arn == null || NONE.equals(arn)) {
			return null;
		}
		if (FailedEvents.ID.equals(this.intrinsicFunctions.resource(arn))) {
			return new FailureDestination(arn, "SQS", this.failedEvents.statements());
		}
		String known = TemplateVariables.sample(String.valueOf(text));
		String type = known.startsWith("arn:") ? known.split(":", 4)[2] : this.intrinsicFunctions.type(arn);
		String kind = (type != null) ? KINDS.get(type) : null;
		if (kind == null) {
			this.template.warn(location,
					"the type of %s is unknown when the template is generated, so the role allows sending to a queue and publishing to a topic"
						.formatted(text),
					"Refer to a resource of src/main/sam/overlay.yaml, or write the ARN, if the role is to allow one only");
			return new FailureDestination(arn, "SQS",
					List.of(IamStatement.allow(arn, "sqs:SendMessage"), IamStatement.allow(arn, "sns:Publish")));
		}
		return new FailureDestination(arn, kind, kind.equals(S3) ? s3(arn)
				: List.of(IamStatement.allow(arn, Objects.requireNonNull(ACTIONS.get(kind)))));
	}

	private static List<Map<String, Object>> s3(Object bucket) {
		Object objects = (bucket instanceof String literal) ? literal + "/*"
				: new IntrinsicFunction("Join", List.of("", List.of(bucket, "/*")));
		return List.of(IamStatement.allow(bucket, "s3:ListBucket"), IamStatement.allow(objects, "s3:PutObject"));
	}

}
