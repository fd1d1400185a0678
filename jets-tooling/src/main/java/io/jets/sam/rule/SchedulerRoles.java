package io.jets.sam.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.sam.stack.IamStatement;
import io.jets.sam.stack.JobFunction;
import io.jets.sam.stack.ResourceProperties;
import io.jets.sam.stack.Stack;
import io.jets.sam.yaml.ShortForm;

/**
 * The role with which EventBridge Scheduler invokes functions: one for all of them, and
 * one more where AWS's limit on the length of a role's policies is reached.
 */
final class SchedulerRoles {

	private static final String ID = "SchedulerRole";

	/** 10,240 characters, and an ARN has up to 150. */
	private static final int FUNCTIONS_PER_ROLE = 60;

	private final Stack stack;

	private final List<JobFunction> functions = new ArrayList<>();

	SchedulerRoles(Stack stack) {
		this.stack = stack;
	}

	ShortForm roleFor(JobFunction function) {
		if (!this.functions.contains(function)) {
			this.functions.add(function);
		}
		return ShortForm.arn(id(this.functions.indexOf(function) / FUNCTIONS_PER_ROLE));
	}

	void finish() {
		for (int first = 0; first < this.functions.size(); first += FUNCTIONS_PER_ROLE) {
			List<JobFunction> served = this.functions.subList(first,
					Math.min(first + FUNCTIONS_PER_ROLE, this.functions.size()));
			this.stack.resource(served.get(0).job().location(), id(first / FUNCTIONS_PER_ROLE), "AWS::IAM::Role",
					role(served));
		}
	}

	private static String id(int index) {
		return (index == 0) ? ID : ID + (index + 1);
	}

	private static ResourceProperties role(List<JobFunction> functions) {
		Map<String, Object> trust = new ResourceProperties().with("Effect", "Allow")
			.with("Principal", Map.of("Service", "scheduler.amazonaws.com"))
			.with("Action", "sts:AssumeRole")
			.with("Condition", Map.of("StringEquals", Map.of("aws:SourceAccount", ShortForm.ref("AWS::AccountId"))))
			.map();
		return new ResourceProperties().with("AssumeRolePolicyDocument", IamStatement.document(List.of(trust)))
			.with("Policies", List.of(new ResourceProperties().with("PolicyName", "invoke")
				.with("PolicyDocument",
						IamStatement.document(List.of(IamStatement
							.allow(functions.stream().map(JobFunction::arn).toList(), "lambda:InvokeFunction"))))
				.map()));
	}

}
