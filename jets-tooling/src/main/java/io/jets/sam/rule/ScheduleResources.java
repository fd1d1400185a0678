package io.jets.sam.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.jets.job.ScheduleTrigger;
import io.jets.sam.template.FunctionResource;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.trigger.TriggerResources;
import io.jets.sam.yaml.IntrinsicFunction;

/**
 * Adds an {@code AWS::Events::Rule} for each schedule without a time zone, and an
 * {@code AWS::Scheduler::Schedule} for each schedule with a time zone. They are numbered
 * separately because CloudFormation cannot change the type of a resource.
 */
public final class ScheduleResources extends TriggerResources<ScheduleTrigger> {

	/**
	 * An event like that of a rule. Scheduler's default event has no scheduled time, and
	 * its execution id is another one at each attempt to deliver the event.
	 */
	private static final String INPUT = "{\"version\":\"0\","
			+ "\"id\":\"<aws.scheduler.schedule-arn>@<aws.scheduler.scheduled-time>\","
			+ "\"detail-type\":\"Scheduled Event\",\"source\":\"aws.scheduler\",\"account\":\"${AWS::AccountId}\","
			+ "\"time\":\"<aws.scheduler.scheduled-time>\",\"region\":\"${AWS::Region}\","
			+ "\"resources\":[\"<aws.scheduler.schedule-arn>\"],\"detail\":{}}";

	private static final int SNAPSHOT_DAYS = 14;

	private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);

	private final TemplateBuilder template;

	private final Rules rules;

	private final SchedulerRoles roles;

	/**
	 * Creates an instance for one template.
	 * @param rules the rules of the template
	 */
	public ScheduleResources(Rules rules) {
		super(ScheduleTrigger.class);
		this.template = rules.template();
		this.rules = rules;
		this.roles = new SchedulerRoles(this.template);
	}

	@Override
	protected void add(List<ScheduleTrigger> triggers, FunctionResource function) {
		int inUtc = 0;
		int inZone = 0;
		for (ScheduleTrigger trigger : triggers) {
			if (trigger.zone() == null) {
				this.rules.add(function, RuleIds.ofSchedule(function.id(), ++inUtc), trigger.rule(),
						"ScheduleExpression", trigger.expression().toString());
			}
			else {
				add(trigger, trigger.zone(), function, RuleIds.ofZonedSchedule(function.id(), ++inZone));
			}
		}
		if (function.job().function().snapStart() && triggers.stream().allMatch(ScheduleResources::isRare)) {
			this.template.warn(function.job().location(),
					"AWS deletes a SnapStart snapshot after 14 days without an invocation, and no schedule of "
							+ "this job fires that often",
					"Leave snapStart out");
		}
	}

	private void add(ScheduleTrigger trigger, ZoneId zone, FunctionResource function, String id) {
		Object input = this.rules.jsonText(trigger.rule().input());
		this.template.resource(function.job().location(), id, "AWS::Scheduler::Schedule",
				new ResourceProperties().with("Description", this.rules.value(trigger.rule().description()))
					.with("Name", this.rules.value(trigger.rule().name()))
					.with("State", Rules.state(trigger.rule()))
					.with("ScheduleExpression", trigger.expression().toString())
					.with("ScheduleExpressionTimezone", zone.getId())
					.with("FlexibleTimeWindow", Map.of("Mode", "OFF"))
					.with("Target",
							new ResourceProperties().with("Arn", function.arn())
								.with("RoleArn", this.roles.roleFor(function))
								.with("Input", (input != null) ? input : IntrinsicFunction.sub(INPUT))
								.map()));
	}

	/**
	 * Returns whether a schedule leaves a function without an invocation for as long as
	 * AWS keeps a snapshot. The year is fixed so that each build has the same result.
	 */
	private static boolean isRare(ScheduleTrigger trigger) {
		return FIRST_DAY.datesUntil(FIRST_DAY.plusYears(1))
			.map((day) -> day.atStartOfDay(ZoneOffset.UTC))
			.anyMatch((day) -> {
				ZonedDateTime next = trigger.expression().next(day);
				return next == null || !next.isBefore(day.plusDays(SNAPSHOT_DAYS));
			});
	}

	@Override
	public void finish() {
		this.roles.finish();
		this.rules.finish();
	}

}
