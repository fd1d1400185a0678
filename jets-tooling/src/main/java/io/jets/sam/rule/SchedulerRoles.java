package io.jets.sam.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.sam.template.FunctionResource;
import io.jets.sam.template.GeneratedIds;
import io.jets.sam.template.IamStatement;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.yaml.IntrinsicFunction;

/**
 * Adds the role with which EventBridge Scheduler invokes functions. Another role is added
 * if the role's inline policy would exceed the quota.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html">Confused
 * deputy prevention</a>
 */
final class SchedulerRoles {

	/**
	 * The group of schedules that name none. Scheduler assumes the role on behalf of the
	 * group, not of a schedule.
	 */
	private static final String GROUP = "arn:${AWS::Partition}:scheduler:${AWS::Region}:${AWS::AccountId}:"
			+ "schedule-group/default";

	/** The quota is 10,240 characters, and an ARN has up to 150. */
	private static final int FUNCTIONS_PER_ROLE = 60;

	private final TemplateBuilder template;

	private final List<FunctionResource> functions = new ArrayList<>();

	SchedulerRoles(TemplateBuilder template) {
		this.template = template;
	}

	IntrinsicFunction roleFor(FunctionResource function) {
		if (!this.functions.contains(function)) {
			this.functions.add(function);
		}
		return IntrinsicFunction.arn(id(this.functions.indexOf(function) / FUNCTIONS_PER_ROLE));
	}

	void finish() {
		for (int first = 0; first < this.functions.size(); first += FUNCTIONS_PER_ROLE) {
			List<FunctionResource> served = this.functions.subList(first,
					Math.min(first + FUNCTIONS_PER_ROLE, this.functions.size()));
			this.template.resource(served.get(0).job().location(), id(first / FUNCTIONS_PER_ROLE), "AWS::IAM::Role",
					role(served));
		}
	}

	private static String id(int index) {
		return GeneratedIds.SCHEDULER_ROLE + ((index == 0) ? "" : index + 1);
	}

	private static ResourceProperties role(List<FunctionResource> functions) {
		Map<String, Object> trust = new ResourceProperties().with("Effect", "Allow")
			.with("Principal", Map.of("Service", "scheduler.amazonaws.com"))
			.with("Action", "sts:AssumeRole")
			.with("Condition",
					Map.of("StringEquals",
							new ResourceProperties().with("aws:SourceAccount", IntrinsicFunction.ref("AWS::AccountId"))
								.with("aws:SourceArn", IntrinsicFunction.sub(GROUP))
								.map()))
			.map();
		return new ResourceProperties().with("AssumeRolePolicyDocument", IamStatement.document(List.of(trust)))
			.with("Policies",
					List.of(new ResourceProperties().with("PolicyName", "invoke")
						.with("PolicyDocument", IamStatement.document(List.of(IamStatement
							.allow(functions.stream().map(FunctionResource::arn).toList(), "lambda:InvokeFunction"))))
						.map()));
	}

}
