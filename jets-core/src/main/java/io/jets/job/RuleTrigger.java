package io.jets.job;

import java.util.List;
import java.util.stream.Stream;

import io.jets.job.fault.WrittenText;
import io.jets.job.fault.WrittenText.Form;

/**
 * A trigger that becomes an EventBridge rule or an EventBridge Scheduler schedule.
 */
public interface RuleTrigger extends Trigger {

	/**
	 * Returns the settings of the rule.
	 * @return the settings
	 */
	RuleSettings rule();

	/**
	 * Returns whether the trigger becomes a schedule of EventBridge Scheduler, which has
	 * names of its own, instead of a rule on a bus.
	 * @return {@code true} if it does
	 */
	default boolean isSchedulerSchedule() {
		return false;
	}

	@Override
	default List<WrittenText> texts() {
		RuleSettings rule = rule();
		return Stream
			.of(WrittenText.of(origins(), "description", rule.description(), Form.TEXT),
					WrittenText.of(origins(), "name", rule.name(), Form.TEXT),
					WrittenText.of(origins(), "bus", rule.bus(), Form.TEXT),
					WrittenText.of(origins(), "input", rule.input(), Form.JSON),
					WrittenText.of(origins(), "inputPath", rule.inputPath(), Form.LITERAL),
					WrittenText.of(origins(), "deadLetterQueue", rule.deadLetterQueue(), Form.TEXT))
			.flatMap((texts) -> texts)
			.toList();
	}

	@Override
	default boolean hasCustomPayload() {
		return rule().input() != null || rule().inputPath() != null;
	}

	@Override
	default boolean isAsynchronous() {
		return true;
	}

}
