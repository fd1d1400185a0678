package io.jets.sam.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.job.RuleSettings;
import io.jets.sam.destination.DeadLetterQueues;
import io.jets.sam.stack.JobFunction;
import io.jets.sam.stack.References;
import io.jets.sam.stack.ResourceProperties;
import io.jets.sam.stack.Stack;
import io.jets.sam.yaml.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * Rules of EventBridge, each with the permission to invoke its function. SAM's own rule
 * events have no description.
 */
public final class Rules {

	private static final int RULES_PER_BUS = 300;

	private static final String DEFAULT_BUS = "default";

	private final Stack stack;

	private final References references;

	private final DeadLetterQueues queues;

	private final Map<Object, Integer> counts = new LinkedHashMap<>();

	/**
	 * Create rules.
	 * @param stack where resources go
	 * @param references what reads references
	 */
	public Rules(Stack stack, References references) {
		this.stack = stack;
		this.references = references;
		this.queues = new DeadLetterQueues(stack, references);
	}

	/**
	 * Add a rule.
	 * @param function what it invokes
	 * @param id its logical id
	 * @param settings its settings
	 * @param property {@code EventPattern} or {@code ScheduleExpression}
	 * @param value when it fires
	 */
	void add(JobFunction function, String id, RuleSettings settings, String property, Object value) {
		String location = function.job().location();
		Object bus = (settings.bus() != null) ? this.references.value(location, settings.bus()) : null;
		this.counts.merge((bus != null) ? bus : DEFAULT_BUS, 1, Integer::sum);
		this.stack.resource(location, id, "AWS::Events::Rule",
				new ResourceProperties().with("Description", settings.description())
					.with("Name", settings.name())
					.with("State", name(settings))
					.with("EventBusName", bus)
					.with(property, value)
					.with("Targets", List.of(target(function, id, settings))));
		this.stack.resource(location, id + "Permission", "AWS::Lambda::Permission",
				new ResourceProperties().with("Action", "lambda:InvokeFunction")
					.with("FunctionName", function.name())
					.with("Principal", "events.amazonaws.com")
					.with("SourceArn", ShortForm.arn(id)));
	}

	private Map<String, Object> target(JobFunction function, String id, RuleSettings settings) {
		String queue = settings.deadLetterQueue();
		return new ResourceProperties().with("Id", "Job")
			.with("Arn", function.arn())
			.with("Input", settings.input())
			.with("InputPath", settings.inputPath())
			.with("RetryPolicy",
					new ResourceProperties().with("MaximumRetryAttempts", settings.maximumRetryAttempts())
						.withSeconds("MaximumEventAgeInSeconds", settings.maximumEventAge())
						.map())
			.with("DeadLetterConfig",
					(queue != null) ? Map.of("Arn", this.queues.add(function.job().location(), queue, id)) : null)
			.map();
	}

	static @Nullable String name(RuleSettings settings) {
		return (settings.state() != null) ? settings.state().name() : null;
	}

	/**
	 * Add what rules share.
	 */
	public void finish() {
		this.queues.finish();
		this.counts.forEach((bus, count) -> {
			if (count > RULES_PER_BUS) {
				this.stack.warn("Event bus " + bus, "%d rules, and AWS takes %d unless the account's quota was raised"
					.formatted(count, RULES_PER_BUS));
			}
		});
	}

}
