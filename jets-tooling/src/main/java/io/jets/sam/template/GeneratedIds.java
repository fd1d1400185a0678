package io.jets.sam.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.job.JobMethod;
import io.jets.job.StreamArnParameter;

/**
 * The logical ids of the resources and parameters that the template of some jobs can
 * contain, apart from those that begin with the id of a function. They are known before
 * the template is generated, because texts of jobs can refer to them.
 *
 * @param functions the ids of the jobs' functions
 * @param others the ids of what functions share, and of parameters
 */
public record GeneratedIds(Set<String> functions, Set<String> others) {

	/**
	 * Logical id of the log group that all functions share.
	 */
	public static final String LOG_GROUP = "JobsLogGroup";

	/**
	 * Logical id of the role that functions without rights of their own share.
	 */
	public static final String ROLE = "JobsRole";

	/**
	 * Logical id of the role that schedules share.
	 */
	public static final String SCHEDULER_ROLE = "SchedulerRole";

	/**
	 * Logical id of the dashboard.
	 */
	public static final String DASHBOARD = "JobsDashboard";

	/**
	 * Name of the parameter for the topic that alarms notify.
	 */
	public static final String ALARM_TOPIC = "AlarmTopicArn";

	/**
	 * Returns the ids of some jobs.
	 * @param jobs the jobs, which may have faults
	 * @return the ids
	 */
	public static GeneratedIds of(List<JobMethod> jobs) {
		Set<String> others = new LinkedHashSet<>(
				List.of(LOG_GROUP, FailedEvents.ID, DerivedIds.queuePolicy(FailedEvents.ID), FailedEvents.ALARM, ROLE,
						SCHEDULER_ROLE, DASHBOARD, ALARM_TOPIC, IdempotencyTable.ID));
		StreamArnParameter.of(jobs).forEach((parameter) -> {
			others.add(parameter.name());
			others.add(LogicalIds.of(parameter.table()) + "StreamRole");
		});
		return new GeneratedIds(jobs.stream().map(LogicalIds::of).collect(Collectors.toCollection(LinkedHashSet::new)),
				others);
	}

}
