package io.jets.local.bus;

import java.util.List;
import java.util.Objects;

import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.RuleSettings;
import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.invoke.InvocationCause;
import io.jets.pattern.PatternMatcher;

/**
 * A rule on a bus.
 */
public final class BusRule {

	private final JobMethod job;

	private final EventPatternTrigger trigger;

	private final String name;

	private final String bus;

	private final PatternMatcher matcher;

	private final RuleInput input;

	private final Decision matched;

	private final Decision notMatched;

	private final Decision disabled;

	private volatile boolean enabled;

	/**
	 * Creates a rule.
	 * @param job the job that it invokes
	 * @param trigger the trigger
	 * @param id the name if the trigger has none
	 */
	BusRule(JobMethod job, EventPatternTrigger trigger, String id) {
		RuleSettings settings = trigger.rule();
		this.job = job;
		this.trigger = trigger;
		this.name = Objects.requireNonNullElse(settings.name(), id);
		this.bus = BusName.of(settings.bus());
		this.enabled = settings.enabled();
		this.matched = decision(Decision.Result.MATCHED);
		this.notMatched = decision(Decision.Result.NOT_MATCHED);
		this.disabled = decision(Decision.Result.DISABLED);
		try {
			this.matcher = new PatternMatcher(trigger.pattern());
			this.input = new RuleInput(settings);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					job.location() + ", rule \"" + settings.description() + "\": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Returns the job that the rule invokes.
	 * @return the job
	 */
	public JobMethod job() {
		return this.job;
	}

	/**
	 * Returns the trigger of the rule.
	 * @return the trigger
	 */
	public EventPatternTrigger trigger() {
		return this.trigger;
	}

	/**
	 * Returns the name of the rule.
	 * @return the name of the trigger, otherwise its logical id in the template
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns the bus of the rule.
	 * @return the name of the bus
	 */
	public String bus() {
		return this.bus;
	}

	/**
	 * Returns whether the rule is enabled now.
	 * @return whether it matches events
	 */
	public boolean enabled() {
		return this.enabled;
	}

	/**
	 * Enables or disables the rule until the application stops.
	 * @param state whether it matches events
	 */
	public void enable(boolean state) {
		this.enabled = state;
	}

	/**
	 * Returns whether the rule takes an event. All events share these decisions.
	 */
	Decision decide(String event) {
		if (!this.enabled) {
			return this.disabled;
		}
		return this.matcher.matches(event) ? this.matched : this.notMatched;
	}

	/**
	 * Adds to a decision of this rule why it did not take the event.
	 */
	Decision explain(Decision decision, String event) {
		return (decision.result() == Decision.Result.NOT_MATCHED) ? decision.explained(this.matcher.explain(event))
				: decision;
	}

	private Decision decision(Decision.Result result) {
		return new Decision(this.job.name(), this.job.location(), describe(), result, List.of(this.trigger.pattern()),
				null);
	}

	byte[] payload(String event) {
		return this.input.apply(event);
	}

	InvocationCause cause(ReceivedEvent event) {
		return new InvocationCause(describe(), "event " + event.id(), List.of(event.number()));
	}

	/**
	 * Returns the rule as decisions and runs name it.
	 * @return for instance {@code rule "Paid orders"}
	 */
	public String describe() {
		return "rule \"" + Objects.requireNonNullElse(this.trigger.rule().name(), this.trigger.rule().description())
				+ "\"";
	}

}
