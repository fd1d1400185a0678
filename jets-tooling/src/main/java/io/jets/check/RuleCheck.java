package io.jets.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.jets.job.EventPatternTrigger;
import io.jets.job.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.RuleSettings;
import io.jets.job.RuleState;
import io.jets.job.ScheduleTrigger;
import io.jets.job.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Checks the settings of rules and schedules against AWS's limits.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html">PutRule</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html">Target</a>
 */
public final class RuleCheck implements JobCheck {

	private static final int MAXIMUM_DESCRIPTION = 512;

	private static final int MAXIMUM_NAME = 64;

	private static final Pattern NOT_IN_NAME = Pattern.compile("[^.\\-_A-Za-z0-9]");

	private static final Range RETRY_ATTEMPTS = new Range(0, 185);

	private static final Range EVENT_AGE = new Range(60, 86_400);

	private static final Destination DEAD_LETTER_QUEUE = new Destination(Set.of("sqs"),
			"the ARN of a standard SQS queue (arn:aws:sqs:<region>:<account>:<queue>) "
					+ "or a template reference (!GetAtt Queue.Arn)");

	private final TargetInputCheck input = new TargetInputCheck();

	private final EventBusCheck bus = new EventBusCheck();

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		Map<String, String> names = new HashMap<>();
		for (JobMethod job : jobs) {
			for (Trigger trigger : job.triggers()) {
				TriggerFaults faults = new TriggerFaults(job, trigger, found);
				if (trigger instanceof EventPatternTrigger pattern) {
					check(pattern.rule(), faults);
					checkUnique(pattern.rule(), busOf(pattern.rule()), names, faults);
				}
				else if (trigger instanceof ScheduleTrigger schedule) {
					check(schedule.rule(), faults);
					checkSchedule(schedule.rule(), faults);
					checkUnique(schedule.rule(), (schedule.zone() != null) ? "schedules" : busOf(schedule.rule()),
							names, faults);
				}
			}
		}
		return found;
	}

	private void check(RuleSettings rule, TriggerFaults faults) {
		if (rule.description().length() > MAXIMUM_DESCRIPTION) {
			faults.on("description", rule.description())
				.add("it has %d characters, AWS takes %d".formatted(rule.description().length(), MAXIMUM_DESCRIPTION),
						"Shorten the description");
		}
		checkName(rule.name(), faults);
		this.bus.check(rule.bus(), faults);
		this.input.check(rule, faults);
		RETRY_ATTEMPTS.check(faults, "maximumRetryAttempts", rule.maximumRetryAttempts());
		EVENT_AGE.check(faults, "maximumEventAge", rule.maximumEventAge());
		if (rule.deadLetterQueue() != null) {
			DEAD_LETTER_QUEUE.check(faults.on("deadLetterQueue", rule.deadLetterQueue()), rule.deadLetterQueue());
		}
	}

	private static void checkName(@Nullable String name, TriggerFaults faults) {
		if (name == null) {
			return;
		}
		if (NOT_IN_NAME.matcher(name).find()) {
			faults.on("name", name)
				.add("a rule's name has only the characters . - _ A-Z a-z 0-9",
						"Write name = \"%s\"".formatted(NOT_IN_NAME.matcher(name).replaceAll("-")));
		}
		if (name.length() > MAXIMUM_NAME) {
			faults.on("name", name)
				.add("it has %d characters, AWS takes %d".formatted(name.length(), MAXIMUM_NAME),
						"Shorten the name, or leave it out");
		}
	}

	private void checkSchedule(RuleSettings rule, TriggerFaults faults) {
		if (!this.bus.isDefault(rule.bus())) {
			faults.on("bus", Objects.requireNonNull(rule.bus()))
				.add("schedules fire on the default bus only", "Leave bus out");
		}
		if (rule.state() == RuleState.ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS) {
			faults.on("state", rule.state().name())
				.add("a schedule sees no CloudTrail events", "Write state = \"ENABLED\", or leave state out");
		}
	}

	private String busOf(RuleSettings rule) {
		return "bus " + (this.bus.isDefault(rule.bus()) ? "default" : rule.bus());
	}

	private static void checkUnique(RuleSettings rule, String scope, Map<String, String> names, TriggerFaults faults) {
		if (rule.name() == null) {
			return;
		}
		String other = names.putIfAbsent(scope + ": " + rule.name(), faults.job().location());
		if (other != null) {
			faults.on("name", rule.name())
				.add("a rule of %s has that name already".formatted(other),
						"Write another name, or leave it out and CloudFormation makes one");
		}
	}

}
