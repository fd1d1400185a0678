package io.jets.sam.rule;

import java.util.List;

import io.jets.job.EventPatternTrigger;
import io.jets.job.Fault;
import io.jets.sam.stack.JobFunction;
import io.jets.sam.stack.Stack;
import io.jets.sam.stack.TriggerPart;
import io.jets.sam.yaml.JsonTree;
import tools.jackson.core.JacksonException;

/**
 * {@link EventPatternTrigger Event patterns}: an {@code AWS::Events::Rule} each.
 */
public final class EventPatternPart extends TriggerPart<EventPatternTrigger> {

	private final Stack stack;

	private final Rules rules;

	/**
	 * Create a part.
	 * @param stack where faults go
	 * @param rules where rules go
	 */
	public EventPatternPart(Stack stack, Rules rules) {
		super(EventPatternTrigger.class);
		this.stack = stack;
		this.rules = rules;
	}

	@Override
	protected void add(List<EventPatternTrigger> triggers, JobFunction function) {
		int number = 0;
		for (EventPatternTrigger trigger : triggers) {
			this.rules.add(function, function.id() + "Pattern" + (++number), trigger.rule(), "EventPattern",
					pattern(function.job().location(), trigger));
		}
	}

	private Object pattern(String location, EventPatternTrigger trigger) {
		try {
			JsonTree pattern = JsonTree.read(trigger.pattern());
			Object value = pattern.value();
			return (value != null && pattern.isTemplateSafe()) ? value : pattern.toString();
		}
		catch (JacksonException ex) {
			this.stack.fault(new Fault(location, trigger.annotation(), "pattern", trigger.pattern(),
					"it is not valid JSON: " + ex.getOriginalMessage(), "Correct the JSON"));
			return trigger.pattern();
		}
	}

}
