package io.jets.job.read.trigger;

import io.jets.job.fault.Origins;
import io.jets.job.PayloadKind;
import io.jets.job.RuleSettings;
import io.jets.job.RuleTrigger;

/**
 * A rule whose pattern or schedule cannot be read. It lets checks report what else is
 * wrong with the rule and its method; nothing else uses it, as there is a fault.
 *
 * @param origins where its attributes were written
 * @param payload the kind of event that the function would receive
 * @param rule the rule's settings
 * @param isSchedulerSchedule whether a time zone was written
 */
record UnreadableRule(Origins origins, PayloadKind payload, RuleSettings rule,
		boolean isSchedulerSchedule) implements RuleTrigger {

	@Override
	public String describe() {
		return "rule that cannot be read";
	}

}
