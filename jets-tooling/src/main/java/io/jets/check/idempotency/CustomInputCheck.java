package io.jets.check.idempotency;

import io.jets.check.value.AttributeFaults;
import io.jets.check.value.SettingFaults;
import io.jets.job.Idempotency;
import io.jets.job.JobMethod;
import io.jets.job.RuleTrigger;
import io.jets.job.Trigger;

/**
 * Checks triggers that replace the event by another input, which has no id.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Context
 * attributes of EventBridge Scheduler</a>
 */
final class CustomInputCheck {

	private static final String EXECUTION = "<aws.scheduler.execution-id>";

	private static final String SCHEDULED_TIME = "<aws.scheduler.scheduled-time>";

	void check(JobMethod job, Idempotency idempotency, SettingFaults faults) {
		for (Trigger trigger : job.triggers()) {
			if (!trigger.hasCustomPayload()) {
				continue;
			}
			String input = (trigger instanceof RuleTrigger rule) ? rule.rule().input() : null;
			if (input != null && !isDifferent((RuleTrigger) trigger, input)) {
				checkEqualInput(trigger, idempotency, faults);
			}
			else if (idempotency.key() == null) {
				faults.on("key", "")
					.add("%s replaces the event, so that the method gets no id".formatted(trigger.annotation()),
							"Write key = \"<path of a field in what the method gets>\"");
			}
		}
	}

	private static void checkEqualInput(Trigger trigger, Idempotency idempotency, SettingFaults faults) {
		AttributeFaults key = faults.on("key", (idempotency.key() != null) ? idempotency.key() : "");
		key.add("the input of %s is the same each time, so that all events after the first would be skipped"
			.formatted(trigger.annotation()),
				((RuleTrigger) trigger).isSchedulerSchedule()
						? "Write a field with \"%s\" in input, and its path as key".formatted(EXECUTION)
						: "Leave input out, so that the method gets the event with its id");
	}

	/**
	 * Returns whether EventBridge Scheduler writes another value into the input each
	 * time.
	 */
	private static boolean isDifferent(RuleTrigger trigger, String input) {
		return trigger.isSchedulerSchedule() && (input.contains(EXECUTION) || input.contains(SCHEDULED_TIME));
	}

}
