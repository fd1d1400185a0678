package io.jets.local.bus;

import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.RuleSettings;
import io.jets.local.invoke.InvocationCause;
import software.amazon.event.ruler.Machine;

/**
 * A rule on a bus. Each has a machine of its own: in a shared one, compiling numeric
 * patterns takes minutes.
 */
final class BusRule {

	private final JobMethod job;

	private final RuleSettings settings;

	private final String bus;

	private final Machine machine = Machine.builder().build();

	private final RuleInput input;

	BusRule(JobMethod job, EventPatternTrigger trigger) {
		this.job = job;
		this.settings = trigger.rule();
		this.bus = BusName.of(this.settings.bus());
		try {
			this.machine.addRule(job.name(), trigger.pattern());
			this.input = new RuleInput(this.settings);
		}
		catch (Exception ex) {
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

	boolean matches(String event) throws Exception {
		return !this.machine.rulesForJSONEvent(event).isEmpty();
	}

	byte[] payload(String event) {
		return this.input.apply(event);
	}

	InvocationCause cause(String eventId) {
		String name = (this.settings.name() != null) ? this.settings.name() : this.settings.description();
		return new InvocationCause("rule \"" + name + "\"", "event " + eventId);
	}

}
