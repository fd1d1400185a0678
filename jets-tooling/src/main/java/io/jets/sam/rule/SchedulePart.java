package io.jets.sam.rule;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.jets.job.ScheduleTrigger;
import io.jets.sam.stack.JobFunction;
import io.jets.sam.stack.ResourceProperties;
import io.jets.sam.stack.Stack;
import io.jets.sam.stack.TriggerPart;
import io.jets.sam.yaml.ShortForm;

/**
 * {@link ScheduleTrigger Schedules}: an {@code AWS::Events::Rule} each, or with a time
 * zone an {@code AWS::Scheduler::Schedule}. The two are numbered apart: CloudFormation
 * does not change a resource's type.
 */
public final class SchedulePart extends TriggerPart<ScheduleTrigger> {

	/** As a rule's event; Scheduler's own does not say for which time it is. */
	private static final String INPUT = "{\"version\":\"0\",\"id\":\"<aws.scheduler.execution-id>\","
			+ "\"detail-type\":\"Scheduled Event\",\"source\":\"aws.scheduler\",\"account\":\"${AWS::AccountId}\","
			+ "\"time\":\"<aws.scheduler.scheduled-time>\",\"region\":\"${AWS::Region}\","
			+ "\"resources\":[\"<aws.scheduler.schedule-arn>\"],\"detail\":{}}";

	private final Stack stack;

	private final Rules rules;

	private final SchedulerRoles roles;

	/**
	 * Create a part.
	 * @param stack where resources go
	 * @param rules where rules go
	 */
	public SchedulePart(Stack stack, Rules rules) {
		super(ScheduleTrigger.class);
		this.stack = stack;
		this.rules = rules;
		this.roles = new SchedulerRoles(stack);
	}

	@Override
	protected void add(List<ScheduleTrigger> triggers, JobFunction function) {
		int inUtc = 0;
		int inZone = 0;
		for (ScheduleTrigger trigger : triggers) {
			if (trigger.zone() == null) {
				this.rules.add(function, function.id() + "Schedule" + (++inUtc), trigger.rule(), "ScheduleExpression",
						trigger.expression().toString());
			}
			else {
				add(trigger, trigger.zone(), function, function.id() + "ZonedSchedule" + (++inZone));
			}
		}
		if (function.job().function().snapStart() && RareSchedules.areRare(triggers)) {
			this.stack.warn(function.job().location(),
					"AWS deletes a SnapStart snapshot after 14 days without an invocation, and no schedule of it "
							+ "fires that often; do without SnapStart");
		}
	}

	private void add(ScheduleTrigger trigger, ZoneId zone, JobFunction function, String id) {
		String input = trigger.rule().input();
		this.stack.resource(function.job().location(), id, "AWS::Scheduler::Schedule",
				new ResourceProperties().with("Description", trigger.rule().description())
					.with("Name", trigger.rule().name())
					.with("State", Rules.name(trigger.rule()))
					.with("ScheduleExpression", trigger.expression().toString())
					.with("ScheduleExpressionTimezone", zone.getId())
					.with("FlexibleTimeWindow", Map.of("Mode", "OFF"))
					.with("Target",
							new ResourceProperties().with("Arn", function.arn())
								.with("RoleArn", this.roles.roleFor(function))
								.with("Input", (input != null) ? input : ShortForm.sub(INPUT))
								.map()));
	}

	@Override
	public void finish() {
		this.roles.finish();
	}

}
