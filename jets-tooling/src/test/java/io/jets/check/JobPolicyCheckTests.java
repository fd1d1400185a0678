package io.jets.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.jets.job.Fault;
import io.jets.job.FunctionSettings;
import io.jets.job.JobPolicy;
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

	private final JobPolicyCheck check = new JobPolicyCheck();

	@ParameterizedTest
	@MethodSource
	void reportsWhatIsWrong(Map<String, Object> statement, String attribute, String value, String problem,
			String action) {
		assertThat(check(new JobPolicy(List.of(statement), List.of(), true)))
			.containsExactly(new Fault("jets.iam-policy", "", attribute, value, problem, action));
	}

	static Stream<Arguments> reportsWhatIsWrong() {
		return Stream.of(action("kinesis", "kinesis", "Write \"kinesis:*\""),
				action("s3:", "s3:", "Write for instance \"s3:GetObject\" or \"s3:Get*\""),
				action("s3.GetObject", "s3.GetObject", "Write for instance \"s3:GetObject\" or \"s3:Get*\""),
				action("my service:*", "my service", "Write for instance \"s3:GetObject\" or \"s3:Get*\""),
				resource("orders", "it is neither an ARN, nor a template reference, nor *", ARN),
				resource("arn:aws:s3:orders", "it is neither an ARN, nor a template reference, nor *", ARN),
				resource("arn:*:s3:::orders", "it is neither an ARN, nor a template reference, nor *", ARN),
				resource("arn:aws*:s3:::orders", "in an ARN the partition and the service are written out",
						"Write \\${AWS::Partition} and the service's name"),
				resource("arn:aws:*:::orders", "in an ARN the partition and the service are written out",
						"Write \\${AWS::Partition} and the service's name"),
				resource("https://sqs.eu-west-1.amazonaws.com/111122223333/failed",
						"it is the queue's URL, not its ARN", "Write arn:aws:sqs:eu-west-1:111122223333:failed"),
				arguments(with("effect", "Allow"), "document", "effect",
						"a statement of a role's policy has no such key", "Write \"Effect\""),
				arguments(with("Principal", "*"), "document", "Principal",
						"a statement of a role's policy has no such key",
						"Remove it; the keys are Sid, Effect, Action, NotAction, Resource, NotResource, Condition"),
				arguments(with("Effect", "allow"), "document", "Effect", "a statement's Effect is Allow or Deny",
						"Write \"Effect\": \"Allow\" or \"Deny\""),
				arguments(with("Sid", "my statement"), "document", "my statement", "a Sid has only letters and digits",
						"Write another Sid"),
				arguments(with("NotAction", "iam:*"), "document", "NotAction",
						"a statement has either Action or NotAction", "Write one of them"),
				arguments(Map.of("Effect", "Allow", "Action", "s3:*"), "document", "Statement",
						"a statement has either Resource or NotResource", "Write one of them"),
				arguments(with("Condition", "StringEquals"), "document", "Condition", "a condition is an object",
						"Write {\"StringEquals\": {\"aws:SourceAccount\": \"<account>\"}}"),
				arguments(with("Condition", Map.of("StringEqual", Map.of())), "condition", "StringEqual",
						"IAM has no such operator", "Write \"StringEquals\""),
				arguments(with("Condition", Map.of("StringEquals", "x")), "condition", "StringEquals",
						"an operator holds an object of keys and values",
						"Write {\"StringEquals\": {\"aws:SourceAccount\": \"<account>\"}}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "arn:aws:ec2:*:*:security-group/*", "arn:aws:s3:::orders/*", "!GetAtt Queue.Arn",
			"arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:failed",
			"arn:aws-us-gov:iam::111122223333:role/x", "arn:aws:s3:::home/${aws:username}/*" })
	void takesGoodResources(String resource) {
		assertThat(check(new JobPolicy(List.of(with("Resource", resource)), List.of(), true))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "s3:*", "sns:Publish", "s3:Get*", "dynamodb:?atch*", "neptune-db:ReadDataViaQuery" })
	void takesGoodActions(String action) {
		assertThat(check(new JobPolicy(List.of(with("Action", List.of(action))), List.of(), true))).isEmpty();
	}

	@Test
	void takesAGoodDocument() {
		assertThat(check(new JobPolicy(
				List.of(Map.of("Sid", "One", "Effect", "Deny", "NotAction", List.of("iam:*"), "NotResource",
						Map.of("Fn::Sub", "arn:${x}"), "Condition", Map.of("ForAnyValue:StringLikeIfExists",
								Map.of("aws:TagKeys", List.of("a*")), "Bool", Map.of("aws:SecureTransport", true)))),
				List.of(), true)))
			.isEmpty();
	}

	@Test
	void reportsTwoStatementsOfOneId() {
		assertThat(check(new JobPolicy(List.of(with("Sid", "One"), with("Sid", "One")), List.of(), true)))
			.containsExactly(new Fault("jets.iam-policy", "", "document", "One",
					"two statements of the job's role have this Sid", "Write another Sid, or leave it out"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "AmazonEC2ReadOnlyAccess", "service-role/X", "arn:aws:iam::111122223333:policy/Mine",
			"arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:${AWS::Partition}:iam::aws:policy/X", "!Ref Policy" })
	void takesGoodManagedPolicies(String policy) {
		assertThat(check(new JobPolicy(List.of(), List.of(policy), true))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Read Only", "arn:aws:iam::111122223333:role/x", "arn:aws:s3:::x", "!Get Policy" })
	void reportsWhatIsNoManagedPolicy(String policy) {
		assertThat(check(new JobPolicy(List.of(), List.of(policy), true))).containsExactly(new Fault("jets.iam-policy",
				"", "managed", policy, "it is no managed policy's name or ARN, nor a template reference",
				"Write for instance \"AmazonEC2ReadOnlyAccess\", or arn:aws:iam::<account>:policy/<name> for one of yours"));
	}

	@Test
	void reportsTooManyManagedPolicies() {
		List<String> policies = IntStream.rangeClosed(1, 21).mapToObj((i) -> "Policy" + i).toList();
		assertThat(check(new JobPolicy(List.of(), policies, true))).containsExactly(new Fault("jets.iam-policy", "",
				"managed", "Policy1", "the job's role has 21 managed policies, AWS takes 20",
				"Leave some of them out, or write statements"));
	}

	private static Arguments action(String action, String value, String instead) {
		return arguments(with("Action", action), "value", value, "it is no action, which is <service>:<action>",
				instead);
	}

	private static Arguments resource(String resource, String problem, String action) {
		return arguments(with("Resource", List.of("*", resource)), "resource", resource, problem, action);
	}

	private static Map<String, Object> with(String key, Object value) {
		Map<String, Object> statement = new LinkedHashMap<>(
				Map.of("Effect", "Allow", "Action", "s3:GetObject", "Resource", "*"));
		statement.put(key, value);
		return statement;
	}

	private List<Fault> check(JobPolicy policy) {
		return this.check
			.check(List.of(JobFixture.with(FunctionSettings.DEFAULT, policy, JobFixture.SampleJob.class, "run")));
	}

}
