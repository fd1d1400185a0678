package io.jets.sam.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.job.RuleSettings;
import io.jets.sam.destination.DeadLetterQueues;
import io.jets.sam.template.FunctionResource;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.trigger.TriggerContext;
import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * Adds EventBridge rules, each with the permission to invoke its function. They are not
 * SAM events because these do not support a description.
 */
public final class Rules {

	private static final int RULES_PER_BUS = 300;

	private static final String DEFAULT_BUS = "default";

	private final TemplateBuilder template;

	private final IntrinsicFunctions intrinsicFunctions;

	private final DeadLetterQueues queues;

	private final Map<Object, Integer> counts = new LinkedHashMap<>();

	/**
	 * Creates the rules of one template.
	 * @param context the template
	 */
	public Rules(TriggerContext context) {
		this.template = context.template();
		this.intrinsicFunctions = context.intrinsicFunctions();
		this.queues = new DeadLetterQueues(this.template, this.intrinsicFunctions);
	}

	/**
	 * Returns the template.
	 * @return the template
	 */
	TemplateBuilder template() {
		return this.template;
	}

	/**
	 * Adds a rule.
	 * @param function the function that the rule invokes
	 * @param id the logical id
	 * @param settings the settings
	 * @param property {@code EventPattern} or {@code ScheduleExpression}
	 * @param value the value of the property
	 */
	void add(FunctionResource function, String id, RuleSettings settings, String property, Object value) {
		String location = function.job().location();
		Object bus = (settings.bus() != null) ? this.intrinsicFunctions.value(settings.bus()) : null;
		this.counts.merge((bus != null) ? bus : DEFAULT_BUS, 1, Integer::sum);
		this.template.resource(location, id, "AWS::Events::Rule",
				new ResourceProperties().with("Description", value(settings.description()))
					.with("Name", value(settings.name()))
					.with("State", state(settings))
					.with("EventBusName", bus)
					.with(property, value)
					.with("Targets", List.of(target(function, id, settings))));
		this.template.resource(location, id + "Permission", "AWS::Lambda::Permission",
				new ResourceProperties().with("Action", "lambda:InvokeFunction")
					.with("FunctionName", function.name())
					.with("Principal", "events.amazonaws.com")
					.with("SourceArn", IntrinsicFunction.arn(id)));
	}

	private Map<String, Object> target(FunctionResource function, String id, RuleSettings settings) {
		String queue = settings.deadLetterQueue();
		return new ResourceProperties().with("Id", "Job")
			.with("Arn", function.arn())
			.with("Input", jsonText(settings.input()))
			.with("InputPath", settings.inputPath())
			.with("RetryPolicy",
					new ResourceProperties().with("MaximumRetryAttempts", settings.maximumRetryAttempts())
						.withSeconds("MaximumEventAgeInSeconds", settings.maximumEventAge())
						.map())
			.with("DeadLetterConfig",
					(queue != null) ? Map.of("Arn", this.queues.add(function.job().location(), queue, id)) : null)
			.map();
	}

	/**
	 * Converts the text of an attribute.
	 * @param text the text, {@code null} if none was written
	 * @return an intrinsic function or text
	 */
	@Nullable Object value(@Nullable String text) {
		return (text != null) ? this.intrinsicFunctions.value(text) : null;
	}

	/**
	 * Converts JSON.
	 * @param json the JSON
	 * @return a tree, or text
	 */
	Object json(String json) {
		return this.intrinsicFunctions.json(json);
	}

	/**
	 * Converts JSON that the template contains as text.
	 * @param json the JSON, {@code null} if none was written
	 * @return {@code Fn::Sub} or text
	 */
	@Nullable Object jsonText(@Nullable String json) {
		return (json != null) ? this.intrinsicFunctions.textWithVariables(json) : null;
	}

	static @Nullable String state(RuleSettings settings) {
		return (settings.state() != null) ? settings.state().name() : null;
	}

	/**
	 * Adds the queue policies that rules share. Called after the last rule was added.
	 */
	public void finish() {
		this.queues.finish();
		this.counts.forEach((bus, count) -> {
			if (count > RULES_PER_BUS) {
				this.template.warn("Event bus " + bus,
						"%d rules, and AWS accepts %d unless the account's quota is increased".formatted(count,
								RULES_PER_BUS),
						"Combine patterns, use several event buses, or request an increase of the quota");
			}
		});
	}

}
