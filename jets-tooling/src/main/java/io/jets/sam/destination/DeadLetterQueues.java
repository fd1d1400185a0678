package io.jets.sam.destination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.sam.stack.FailedEvents;
import io.jets.sam.stack.References;
import io.jets.sam.stack.ResourceProperties;
import io.jets.sam.stack.Stack;
import io.jets.sam.yaml.ShortForm;

/**
 * The dead-letter queues of rules. EventBridge may send to a queue only if the queue's
 * own policy says so; a queue has one policy, so all rules of a queue share it.
 */
public final class DeadLetterQueues {

	private static final String POLICY_TYPE = "AWS::SQS::QueuePolicy";

	private final Stack stack;

	private final References references;

	private final Map<String, List<Object>> rules = new LinkedHashMap<>();

	private final Map<String, String> locations = new LinkedHashMap<>();

	/**
	 * Create dead-letter queues.
	 * @param stack where policies go
	 * @param references what reads references
	 */
	public DeadLetterQueues(Stack stack, References references) {
		this.stack = stack;
		this.references = references;
	}

	/**
	 * Add a rule's queue.
	 * @param location whose rule it is
	 * @param text the queue's ARN or a template reference
	 * @param ruleId the rule's logical id
	 * @return the queue's ARN as a node
	 */
	public Object add(String location, String text, String ruleId) {
		Object queue = this.references.value(location, text);
		String id = this.references.resource(queue);
		this.references.checkArn(location, "deadLetterQueue", text, queue);
		if (id != null && FailedEvents.TYPE.equals(this.references.type(queue)) && !hasPolicy(id)) {
			this.rules.computeIfAbsent(id, (key) -> new ArrayList<>()).add(ShortForm.arn(ruleId));
			this.locations.putIfAbsent(id, location);
		}
		else {
			this.stack.warn(location,
					("the policy of the dead-letter queue %s is not of this template; it must allow "
							+ "events.amazonaws.com sqs:SendMessage where aws:SourceArn is the rule %s")
						.formatted(text, ruleId));
		}
		return queue;
	}

	/**
	 * Add the policies of the queues.
	 */
	public void finish() {
		this.rules.forEach((queue, arns) -> this.stack.resource(String.valueOf(this.locations.get(queue)),
				queue + "Policy", POLICY_TYPE,
				new ResourceProperties().with("Queues", List.of(ShortForm.ref(queue)))
					.with("PolicyDocument",
							new ResourceProperties().with("Version", "2012-10-17")
								.with("Statement", List.of(statement(queue, arns)))
								.map())));
	}

	private static Map<String, Object> statement(String queue, List<Object> rules) {
		return new ResourceProperties().with("Effect", "Allow")
			.with("Principal", Map.of("Service", "events.amazonaws.com"))
			.with("Action", "sqs:SendMessage")
			.with("Resource", ShortForm.arn(queue))
			.with("Condition", Map.of("ArnEquals", Map.of("aws:SourceArn", rules)))
			.map();
	}

	private boolean hasPolicy(String queue) {
		return this.references.declared()
			.values()
			.stream()
			.anyMatch((resource) -> resource instanceof Map<?, ?> map && POLICY_TYPE.equals(map.get("Type"))
					&& map.get("Properties") instanceof Map<?, ?> properties
					&& properties.get("Queues") instanceof List<?> queues && queues.contains(ShortForm.ref(queue)));
	}

}
