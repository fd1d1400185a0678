package io.jets.job;

/**
 * The state of an EventBridge rule.
 */
public enum RuleState {

	/**
	 * The rule fires.
	 */
	ENABLED,

	/**
	 * The rule does not fire.
	 */
	DISABLED,

	/**
	 * The rule fires, also for CloudTrail's read-only management events.
	 */
	ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS

}
