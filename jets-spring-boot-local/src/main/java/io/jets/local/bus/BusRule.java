package io.jets.local.bus;

import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.RuleSettings;
import io.jets.local.invoke.InvocationCause;
import io.jets.pattern.PatternMatcher;

/**
 * A rule on a bus.
 */
final class BusRule {

	private final JobMethod job;

	private final RuleSettings settings;

	private final String bus;

	private final PatternMatcher matcher;

	private final RuleInput input;

	BusRule(JobMethod job, EventPatternTrigger trigger) {
		this.job = job;
		this.settings = trigger.rule();
		this.bus = BusName.of(this.settings.bus());
		try {
			this.matcher = new PatternMatcher(trigger.pattern());
			this.input = new RuleInput(this.settings);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					job.location() + ", rule \"" + this.settings.description() + "\": " + ex.getMessage(), ex);
		}
	}

	JobMethod job() {
		return this.job;
	}

	String bus() {
		return this.bus;
	}

	boolean matches(String event) {
		return this.matcher.matches(event);
	}

	byte[] payload(String event) {
		return this.input.apply(event);
	}

	InvocationCause cause(String eventId) {
		String name = (this.settings.name() != null) ? this.settings.name() : this.settings.description();
		return new InvocationCause("rule \"" + name + "\"", "event " + eventId);
	}

}
