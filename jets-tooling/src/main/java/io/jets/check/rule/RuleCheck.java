package io.jets.check.rule;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.jets.check.value.AllowedRange;
import io.jets.check.value.DestinationRule;
import io.jets.check.value.SettingFaults;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.PayloadKind;
import io.jets.job.RuleSettings;
import io.jets.job.RuleState;
import io.jets.job.RuleTrigger;
import io.jets.job.fault.Fault;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;
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

	private static final AllowedRange RETRY_ATTEMPTS = new AllowedRange(0, 185);

	private static final AllowedRange EVENT_AGE = new AllowedRange(60, 86_400);

	private static final DestinationRule DEAD_LETTER_QUEUE = new DestinationRule(Set.of("sqs"),
			"the ARN of a standard SQS queue (arn:aws:sqs:<region>:<account>:<queue>) "
					+ "or a template reference (!GetAtt Queue.Arn)");

	private final TargetInputCheck input = new TargetInputCheck();

	private final EventBusCheck bus = new EventBusCheck();

	private final Clock clock;

	/**
	 * Creates a check.
	 */
	public RuleCheck() {
		this(Clock.systemUTC());
	}

	RuleCheck(Clock clock) {
		this.clock = clock;
	}

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		Map<String, String> names = new HashMap<>();
		for (JobMethod job : jobs) {
			job.triggers(RuleTrigger.class).forEach((trigger) -> {
				SettingFaults faults = new SettingFaults(trigger.origins(), found);
				check(trigger.rule(), faults);
				if (trigger.payload() == PayloadKind.SCHEDULED_EVENT) {
					checkSchedule(trigger.rule(), faults);
				}
				checkFires(trigger, found);
				checkUnique(job, trigger, names, faults);
			});
		}
		return found;
	}

	private void check(RuleSettings rule, SettingFaults faults) {
		if (!TemplateReference.isOpaque(rule.description()) && rule.description().length() > MAXIMUM_DESCRIPTION) {
			faults.on("description", rule.description())
				.add("it has %d characters, AWS accepts %d".formatted(rule.description().length(), MAXIMUM_DESCRIPTION),
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

	private static void checkName(@Nullable String written, SettingFaults faults) {
		if (written == null || TemplateReference.isOpaque(written)) {
			return;
		}
		String name = TemplateVariables.sample(written);
		if (NOT_IN_NAME.matcher(name).find()) {
			faults.on("name", written)
				.add("a rule's name may contain only the characters . - _ A-Z a-z 0-9",
						TemplateVariables.areIn(name)
								? "Write name = \"!Sub %s\" if these are resources or parameters of the template"
									.formatted(written)
								: "Write name = \"%s\"".formatted(NOT_IN_NAME.matcher(name).replaceAll("-")));
		}
		if (name.length() > MAXIMUM_NAME) {
			faults.on("name", written)
				.add("it has %d characters, AWS accepts %d".formatted(name.length(), MAXIMUM_NAME),
						"Shorten the name, or leave it out");
		}
	}

	private void checkSchedule(RuleSettings rule, SettingFaults faults) {
		if (!this.bus.isDefault(rule.bus())) {
			faults.on("bus", Objects.requireNonNull(rule.bus()))
				.add("schedules fire on the default bus only", "Leave bus out");
		}
		if (rule.state() == RuleState.ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS) {
			faults.on("state", rule.state().name())
				.add("a schedule does not receive CloudTrail events", "Write state = \"ENABLED\", or leave state out");
		}
	}

	/**
	 * AWS accepts a schedule that never fires.
	 */
	private void checkFires(RuleTrigger trigger, List<Fault> found) {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		if (trigger.neverFires(now)) {
			found.add(Fault.warning(trigger.origins().whole(), trigger.describe(),
					"it never fires: from now until the end of 2199, no date has these days, months and years",
					"Write days that the months have, and a year from %d on; or remove the schedule"
						.formatted(now.getYear())));
		}
	}

	private void checkUnique(JobMethod job, RuleTrigger trigger, Map<String, String> names, SettingFaults faults) {
		RuleSettings rule = trigger.rule();
		if (rule.name() == null) {
			return;
		}
		String bus = this.bus.isDefault(rule.bus()) ? "default" : rule.bus();
		String scope = trigger.isSchedulerSchedule() ? "schedules" : "bus " + bus;
		String other = names.putIfAbsent(scope + ": " + rule.name(), job.location());
		if (other != null) {
			faults.on("name", rule.name())
				.add("a rule of %s already has this name".formatted(other),
						"Write another name, or leave it out so that CloudFormation generates one");
		}
	}

}
