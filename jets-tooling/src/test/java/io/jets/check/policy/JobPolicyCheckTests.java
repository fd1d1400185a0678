package io.jets.check.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import io.jets.job.FunctionSettings;
import io.jets.job.JobPolicy;
import io.jets.job.fault.Origins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class JobPolicyCheckTests {

	private static final String ARN = "Write arn:aws:<service>:<region>:<account>:<resource> (* may stand for region, "
			+ "account and parts of the resource), !GetAtt <resource>.Arn, or *";

	private static final Origins ORIGINS = JobFixture.origins("@IamPolicy");

	private final JobPolicyCheck check = new JobPolicyCheck();

	@ParameterizedTest
	@MethodSource
	void reportsFault(Map<String, Object> statement, String value, String problem, String action) {
		assertThat(check(new JobPolicy(List.of(statement), List.of(), true, ORIGINS)))
			.containsExactly(new Fault("SampleJob#run", "@IamPolicy", "", value, problem, action));
	}

	static Stream<Arguments> reportsFault() {
		return Stream.of(action("kinesis", "kinesis", "Write \"kinesis:*\""),
				action("s3:", "s3:", "Write for instance \"s3:GetObject\" or \"s3:Get*\""),
				action("s3.GetObject", "s3.GetObject", "Write for instance \"s3:GetObject\" or \"s3:Get*\""),
				action("my service:*", "my service:*", "Write for instance \"s3:GetObject\" or \"s3:Get*\""),
				resource("orders", "it is neither an ARN, nor a template reference, nor *", ARN),
				resource("arn:aws:s3:orders", "it is neither an ARN, nor a template reference, nor *", ARN),
				resource("arn:*:s3:::orders", "it is neither an ARN, nor a template reference, nor *", ARN),
				resource("arn:aws*:s3:::orders", "the partition and the service of an ARN must not contain wildcards",
						"Write \\${AWS::Partition} and the service's name"),
				resource("arn:aws:*:::orders", "the partition and the service of an ARN must not contain wildcards",
						"Write \\${AWS::Partition} and the service's name"),
				resource("https://sqs.eu-west-1.amazonaws.com/111122223333/failed",
						"it is the queue's URL, not its ARN", "Write arn:aws:sqs:eu-west-1:111122223333:failed"),
				arguments(with("effect", "Allow"), "effect", "a statement of a role's policy must not contain this key",
						"Write \"Effect\""),
				arguments(with("Principal", "*"), "Principal",
						"a statement of a role's policy must not contain this key",
						"Remove it; the keys are Sid, Effect, Action, NotAction, Resource, NotResource, Condition"),
				arguments(with("Effect", "allow"), "Effect", "a statement's Effect must be Allow or Deny",
						"Write \"Effect\": \"Allow\" or \"Deny\""),
				arguments(with("Sid", "my statement"), "my statement", "a Sid may contain only letters and digits",
						"Write another Sid"),
				arguments(with("NotAction", "iam:*"), "NotAction", "a statement must have either Action or NotAction",
						"Write one of them"),
				arguments(Map.of("Effect", "Allow", "Action", "s3:*"), "Statement",
						"a statement must have either Resource or NotResource", "Write one of them"),
				arguments(with("Condition", "StringEquals"), "Condition", "a condition must be an object",
						"Write {\"StringEquals\": {\"aws:SourceAccount\": \"<account>\"}}"),
				arguments(with("Condition", Map.of("StringEqual", Map.of())), "StringEqual", "IAM has no such operator",
						"Write \"StringEquals\""),
				arguments(with("Condition", Map.of("StringEquals", "x")), "StringEquals",
						"an operator must contain an object of keys and values",
						"Write {\"StringEquals\": {\"aws:SourceAccount\": \"<account>\"}}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "arn:aws:ec2:*:*:security-group/*", "arn:aws:s3:::orders/*", "!GetAtt Queue.Arn",
			"arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:failed",
			"arn:aws-us-gov:iam::111122223333:role/x", "arn:aws:s3:::home/${aws:username}/*",
			"arn:${AWS::UnknownName}:s3:::reported-by-reference-check" })
	void acceptsValidResources(String resource) {
		assertThat(check(new JobPolicy(List.of(with("Resource", resource)), List.of(), true))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "s3:*", "sns:Publish", "s3:Get*", "dynamodb:?atch*", "neptune-db:ReadDataViaQuery" })
	void acceptsValidActions(String action) {
		assertThat(check(new JobPolicy(List.of(with("Action", List.of(action))), List.of(), true))).isEmpty();
	}

	@Test
	void acceptsValidDocument() {
		assertThat(check(new JobPolicy(
				List.of(Map.of("Sid", "One", "Effect", "Deny", "NotAction", List.of("iam:*"), "NotResource",
						Map.of("Fn::Sub", "arn:${x}"), "Condition", Map.of("ForAnyValue:StringLikeIfExists",
								Map.of("aws:TagKeys", List.of("a*")), "Bool", Map.of("aws:SecureTransport", true)))),
				List.of(), true)))
			.isEmpty();
	}

	@Test
	void reportsDuplicateSid() {
		assertThat(check(new JobPolicy(List.of(with("Sid", "One"), with("Sid", "One")), List.of(), true, ORIGINS)))
			.containsExactly(new Fault("SampleJob#run", "@IamPolicy", "", "One",
					"two statements of the job's role have this Sid", "Write another Sid, or leave it out"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "AmazonEC2ReadOnlyAccess", "service-role/X", "arn:aws:iam::111122223333:policy/Mine",
			"arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:${AWS::Partition}:iam::aws:policy/X", "!Ref Policy" })
	void acceptsValidManagedPolicies(String policy) {
		assertThat(check(new JobPolicy(List.of(), List.of(policy), true))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Read Only", "arn:aws:iam::111122223333:role/x", "arn:aws:s3:::x", "!Get Policy" })
	void reportsInvalidManagedPolicy(String policy) {
		assertThat(check(new JobPolicy(List.of(), List.of(policy), true, ORIGINS))).containsExactly(new Fault(
				"SampleJob#run", "@IamPolicy", "managed", policy,
				"it is neither the name or ARN of a managed policy nor a template reference",
				"Write for instance \"AmazonEC2ReadOnlyAccess\", or arn:aws:iam::<account>:policy/<name> for one of your own"));
	}

	private static Arguments action(String action, String value, String instead) {
		return arguments(with("Action", action), value, "an action must have the form <service>:<action>", instead);
	}

	private static Arguments resource(String resource, String problem, String action) {
		return arguments(with("Resource", List.of("*", resource)), resource, problem, action);
	}

	private static Map<String, Object> with(String key, Object value) {
		Map<String, Object> statement = new LinkedHashMap<>(
				Map.of("Effect", "Allow", "Action", "s3:GetObject", "Resource", "*"));
		statement.put(key, value);
		return statement;
	}

	private List<Fault> check(JobPolicy policy) {
		return this.check.check(List.of(JobFixture.with(FunctionSettings.DEFAULT, policy)));
	}

}
