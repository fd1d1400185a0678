package io.jets.sam.rule;

import java.util.List;

import io.jets.job.EventPatternTrigger;
import io.jets.sam.stack.JobFunction;
import io.jets.sam.stack.TriggerPart;
import io.jets.sam.yaml.JsonTree;

/**
 * {@link EventPatternTrigger Event patterns}: an {@code AWS::Events::Rule} each.
 */
public final class EventPatternPart extends TriggerPart<EventPatternTrigger> {

	private final Rules rules;

	/**
	 * Create a part.
	 * @param rules where rules go
	 */
	public EventPatternPart(Rules rules) {
		super(EventPatternTrigger.class);
		this.rules = rules;
	}

	@Override
	protected void add(List<EventPatternTrigger> triggers, JobFunction function) {
		int number = 0;
		for (EventPatternTrigger trigger : triggers) {
			this.rules.add(function, function.id() + "Pattern" + (++number), trigger.rule(), "EventPattern",
					pattern(trigger));
		}
	}

	private static Object pattern(EventPatternTrigger trigger) {
		JsonTree pattern = JsonTree.read(trigger.pattern());
		Object value = pattern.value();
		return (value != null && pattern.isTemplateSafe()) ? value : pattern.toString();
	}

}
