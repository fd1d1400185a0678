package io.jets.sam.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.sam.destination.FailureDestination;
import io.jets.sam.template.IamStatement;
import io.jets.sam.template.IdempotencyTable;
import io.jets.sam.trigger.TriggerPolicy;
import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * Combines the policies that a job's function needs: for its log, its triggers, its
 * failure destination, its table if it is idempotent, and the policies of the job's
 * author.
 */
final class RolePolicies {

	private static final String ANY = "*";

	private final PolicyStatements policyStatements;

	private final IdempotencyTable table;

	RolePolicies(PolicyStatements policyStatements, IdempotencyTable table) {
		this.policyStatements = policyStatements;
		this.table = table;
	}

	/**
	 * Returns the policies of a job.
	 * @param job the job
	 * @param triggers the policy that its triggers need
	 * @param onFailure the destination of its failed invocations
	 * @return the policies
	 */
	RolePolicy of(JobMethod job, TriggerPolicy triggers, @Nullable FailureDestination onFailure) {
		JobPolicy policy = job.policy();
		FunctionSettings function = job.function();
		List<Map<String, Object>> statements = new ArrayList<>();
		statements
			.add(IamStatement.allow(IntrinsicFunction.arn(LogGroup.ID), "logs:CreateLogStream", "logs:PutLogEvents"));
		if (policy.triggerRights()) {
			statements.addAll(triggers.statements());
		}
		if (onFailure != null) {
			statements.addAll(onFailure.statements());
		}
		statements.addAll(this.table.statements(job));
		if (!function.subnets().isEmpty()) {
			// EC2 requires these actions on all resources
			statements.add(IamStatement.allow(ANY, "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces",
					"ec2:DescribeSubnets", "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses",
					"ec2:UnassignPrivateIpAddresses"));
		}
		if (function.tracing() != null) {
			statements.add(IamStatement.allow(ANY, "xray:PutTraceSegments", "xray:PutTelemetryRecords"));
		}
		statements.addAll(this.policyStatements.statements(job));
		return new RolePolicy(statements, this.policyStatements.managedPolicies(job), isCommon(job, triggers),
				triggers.purpose());
	}

	private static boolean isCommon(JobMethod job, TriggerPolicy triggers) {
		FunctionSettings function = job.function();
		return triggers.common() && job.policy().equals(JobPolicy.NONE) && function.subnets().isEmpty()
				&& function.tracing() == null && function.onFailure() == null && job.idempotency() == null;
	}

}
