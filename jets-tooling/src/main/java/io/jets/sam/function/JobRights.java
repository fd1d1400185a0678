package io.jets.sam.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.sam.destination.Destination;
import io.jets.sam.stack.IamStatement;
import io.jets.sam.yaml.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what a job's function may do: write its log, read its streams, send what
 * failed, and what the job asks for.
 */
final class JobRights {

	private static final String ANY = "*";

	private final PolicyTexts texts;

	JobRights(PolicyTexts texts) {
		this.texts = texts;
	}

	/**
	 * The rights of a job.
	 * @param job the job
	 * @param triggerRights what its triggers need
	 * @param onFailure where its failed invocations go
	 * @return its rights
	 */
	Rights of(JobMethod job, List<Map<String, Object>> triggerRights, @Nullable Destination onFailure) {
		JobPolicy policy = job.policy();
		FunctionSettings function = job.function();
		List<Map<String, Object>> statements = new ArrayList<>();
		statements.add(IamStatement.allow(ShortForm.arn(LogGroup.ID), "logs:CreateLogStream", "logs:PutLogEvents"));
		if (policy.triggerRights()) {
			statements.addAll(triggerRights);
		}
		if (onFailure != null) {
			statements.addAll(onFailure.statements());
		}
		if (!function.subnets().isEmpty()) {
			// EC2 asks for these on all resources
			statements.add(IamStatement.allow(ANY, "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces",
					"ec2:DescribeSubnets", "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses",
					"ec2:UnassignPrivateIpAddresses"));
		}
		if (function.tracing() != null) {
			statements.add(IamStatement.allow(ANY, "xray:PutTraceSegments", "xray:PutTelemetryRecords"));
		}
		statements.addAll(this.texts.statements(job));
		List<DynamoDbStreamTrigger> streams = job.triggers(DynamoDbStreamTrigger.class).toList();
		return new Rights(statements, this.texts.managedPolicies(job), isCommon(job, streams),
				streams.isEmpty() ? null : streams.get(0).table());
	}

	private static boolean isCommon(JobMethod job, List<DynamoDbStreamTrigger> streams) {
		FunctionSettings function = job.function();
		boolean plainStreams = streams.stream()
			.allMatch((trigger) -> trigger.stream() == null && trigger.onFailure() == null)
				&& streams.stream().map(DynamoDbStreamTrigger::table).distinct().count() <= 1;
		return plainStreams && job.policy().equals(JobPolicy.NONE) && function.subnets().isEmpty()
				&& function.tracing() == null && function.onFailure() == null;
	}

}
