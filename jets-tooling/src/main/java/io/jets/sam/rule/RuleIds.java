package io.jets.sam.rule;

/**
 * Creates the logical ids of rules and schedules. A rule without a name has its logical
 * id in its name.
 */
public final class RuleIds {

	private RuleIds() {
	}

	/**
	 * Returns the logical id of a rule with an event pattern.
	 * @param function the logical id of the function
	 * @param number the number of the pattern among those of the job, from 1
	 * @return the logical id
	 */
	public static String ofPattern(String function, int number) {
		return function + "Pattern" + number;
	}

	/**
	 * Returns the logical id of a rule with a schedule in UTC.
	 * @param function the logical id of the function
	 * @param number the number of the schedule among those of the job in UTC, from 1
	 * @return the logical id
	 */
	public static String ofSchedule(String function, int number) {
		return function + "Schedule" + number;
	}

	/**
	 * Returns the logical id of a schedule of EventBridge Scheduler.
	 * @param function the logical id of the function
	 * @param number the number of the schedule among those of the job with a zone, from 1
	 * @return the logical id
	 */
	public static String ofZonedSchedule(String function, int number) {
		return function + "ZonedSchedule" + number;
	}

}
