package io.jets.sam.destination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.sam.template.DerivedIds;
import io.jets.sam.template.FailedEvents;
import io.jets.sam.template.IamStatement;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.yaml.IntrinsicFunction;

/**
 * Adds the policies of dead-letter queues. EventBridge can send events to a queue only if
 * the queue policy allows it. A queue has one policy, so all rules share it.
 */
public final class DeadLetterQueues {

	private static final String POLICY_TYPE = "AWS::SQS::QueuePolicy";

	private final TemplateBuilder template;

	private final IntrinsicFunctions intrinsicFunctions;

	private final Map<String, List<Object>> rules = new LinkedHashMap<>();

	private final Map<String, String> locations = new LinkedHashMap<>();

	/**
	 * Creates the dead-letter queues of one template.
	 * @param template the template
	 * @param intrinsicFunctions converts values into nodes
	 */
	public DeadLetterQueues(TemplateBuilder template, IntrinsicFunctions intrinsicFunctions) {
		this.template = template;
		this.intrinsicFunctions = intrinsicFunctions;
	}

	/**
	 * Adds a rule's queue.
	 * @param location the job that has the rule
	 * @param text the queue's ARN or a template reference
	 * @param ruleId the rule's logical id
	 * @return the queue's ARN as a node of the template
	 */
	public Object add(String location, String text, String ruleId) {
		Object queue = this.intrinsicFunctions.value(text);
		String id = this.intrinsicFunctions.resource(queue);
		if (id != null && FailedEvents.TYPE.equals(this.intrinsicFunctions.type(queue)) && !hasPolicy(id)) {
			this.rules.computeIfAbsent(id, (key) -> new ArrayList<>()).add(IntrinsicFunction.arn(ruleId));
			this.locations.putIfAbsent(id, location);
		}
		else {
			this.template.warn(location,
					"this template does not create the policy of the dead-letter queue %s".formatted(text),
					"Let the queue's policy allow events.amazonaws.com sqs:SendMessage if aws:SourceArn is the ARN of the rule "
							+ ruleId);
		}
		return queue;
	}

	/**
	 * Adds the policies. Called after the last rule was added.
	 */
	public void finish() {
		this.rules.forEach((queue, arns) -> this.template.resource(String.valueOf(this.locations.get(queue)),
				DerivedIds.queuePolicy(queue), POLICY_TYPE,
				new ResourceProperties().with("Queues", List.of(IntrinsicFunction.ref(queue)))
					.with("PolicyDocument", IamStatement.document(List.of(statement(queue, arns))))));
	}

	private static Map<String, Object> statement(String queue, List<Object> rules) {
		return new ResourceProperties().with("Effect", "Allow")
			.with("Principal", Map.of("Service", "events.amazonaws.com"))
			.with("Action", "sqs:SendMessage")
			.with("Resource", IntrinsicFunction.arn(queue))
			.with("Condition", Map.of("ArnEquals", Map.of("aws:SourceArn", rules)))
			.map();
	}

	private boolean hasPolicy(String queue) {
		return hasPolicy(this.intrinsicFunctions.declared(), queue);
	}

	/**
	 * Returns whether resources contain the policy of a queue.
	 * @param resources resources by logical id
	 * @param queue the queue's logical id
	 * @return {@code true} if they do
	 */
	public static boolean hasPolicy(Map<String, ?> resources, String queue) {
		return resources.values()
			.stream()
			.anyMatch((resource) -> resource instanceof Map<?, ?> map && POLICY_TYPE.equals(map.get("Type"))
					&& map.get("Properties") instanceof Map<?, ?> properties
					&& properties.get("Queues") instanceof List<?> queues
					&& queues.contains(IntrinsicFunction.ref(queue)));
	}

}
