package io.jets.sam.rule;

import java.util.List;

import io.jets.job.EventPatternTrigger;
import io.jets.sam.template.FunctionResource;
import io.jets.sam.trigger.TriggerResources;

/**
 * Adds an {@code AWS::Events::Rule} for each event pattern.
 */
public final class EventPatternResources extends TriggerResources<EventPatternTrigger> {

	private final Rules rules;

	/**
	 * Creates an instance for one template.
	 * @param rules the rules of the template
	 */
	public EventPatternResources(Rules rules) {
		super(EventPatternTrigger.class);
		this.rules = rules;
	}

	@Override
	protected void add(List<EventPatternTrigger> triggers, FunctionResource function) {
		int number = 0;
		for (EventPatternTrigger trigger : triggers) {
			this.rules.add(function, RuleIds.ofPattern(function.id(), ++number), trigger.rule(), "EventPattern",
					this.rules.json(trigger.pattern()));
		}
	}

}
