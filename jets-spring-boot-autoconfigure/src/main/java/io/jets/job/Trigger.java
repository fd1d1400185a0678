package io.jets.job;

/**
 * What makes a job run.
 */
public sealed interface Trigger permits DynamoDbStreamTrigger, EventPatternTrigger, ScheduleTrigger {

	/**
	 * The annotation that was written, for reports.
	 * @return its simple name with the sign, for instance {@code @Rate}
	 */
	String annotation();

}
