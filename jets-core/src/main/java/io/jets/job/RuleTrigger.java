package io.jets.job;

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
	default boolean hasCustomPayload() {
		return rule().input() != null || rule().inputPath() != null;
	}

	@Override
	default boolean isAsynchronous() {
		return true;
	}

}
