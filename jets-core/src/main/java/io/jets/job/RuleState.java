package io.jets.job;

/**
 * An EventBridge rule's state.
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
	 * The rule fires, for CloudTrail's read-only management events too.
	 */
	ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS

}
