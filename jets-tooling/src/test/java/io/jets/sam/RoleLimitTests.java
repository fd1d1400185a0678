package io.jets.sam;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RoleLimitTests {

	/** The policy with an empty last resource and empty references. */
	private static final String POLICY = """
			{"Version":"2012-10-17","Statement":[\
			{"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":""},\
			{"Effect":"Allow","Action":["sqs:SendMessage"],"Resource":""},\
			{"Effect":"Allow","Action":"s3:GetObject","Resource":""}]}""";

	@Test
	void rejectsInlinePolicyThatExceedsQuota() {
		int most = 10_240 - POLICY.length();
		assertThat(faults(resource("x".repeat(most + 1)), "")).containsExactly(new Fault("HardJob#dig", "", "",
				"HardJobDigRole",
				"the inline policies of this role have at least 10241 characters without white space, and IAM accepts 10240",
				"List fewer resources, use a wildcard for several resources, or move statements to a managed policy "
						+ "and write its ARN: @IamPolicy(managed = \"arn:...\")"));
		assertThat(faults(resource("x".repeat(most)), "")).isEmpty();
	}

	@Test
	void ignoresWhiteSpace() {
		assertThat(faults(resource("x ".repeat(10_000)), "")).hasSize(1);
		assertThat(faults(resource("x ".repeat(9_000)), "")).isEmpty();
	}

	@Test
	void warnsWhenReferencesMayExceedQuota() {
		assertThat(warnings(resource("x".repeat(9_700)))).isEmpty();
		assertThat(warnings(resource("x".repeat(10_240 - POLICY.length())))).singleElement()
			.asString()
			.startsWith("HardJob#dig: the inline policies of the role HardJobDigRole may have about 10440 characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "!Sub '%s'", "{'Fn::Sub': '%s'}", "!Sub ['%s', {Own: $1}]",
			"{'Fn::Sub': ['%s', {Own: !Ref Bucket}]}" })
	void countsVariablesOfSub(String form) {
		String text = "${Own}${AWS::Region}".repeat(85) + "\\$1";
		assertThat(TestJobs
			.warnings(TestJobs.template(jobs(JobPolicy.NONE), overlay(form.formatted(text + "y".repeat(800))))))
			.singleElement()
			.asString()
			.contains("the role Own may have about 10339 characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "!Sub '%s'", "{'Fn::Sub': '%s'}", "{'Fn::Sub': ['%s', {Own: x}]}" })
	void countsTextAroundVariables(String form) {
		assertThat(faults(JobPolicy.NONE, overlay(form.formatted("${Own}" + "y".repeat(10_300))))).singleElement()
			.satisfies((fault) -> assertThat(fault.problem()).contains("at least 10315"));
	}

	@Test
	void checksRolesOfOverlay() {
		String overlay = """
				Resources:
				  Own:
				    Type: AWS::IAM::Role
				    Properties:
				      AssumeRolePolicyDocument: {}
				      Policies:
				        - PolicyDocument: {Resource: [{Ref: HardJobDig}, !Sub '${AWS::Region}%s']}
				        - PolicyDocument: {Resource: [%s]}
				""".formatted("x".repeat(5_000), "x".repeat(6_000));
		assertThat(faults(JobPolicy.NONE, overlay)).singleElement().satisfies((fault) -> {
			assertThat(fault.location()).isEqualTo("The template's overlay");
			assertThat(fault.value()).isEqualTo("Own");
			assertThat(fault.problem()).contains("at least 11037");
		});
	}

	@Test
	void rejectsMoreThanTwentyFiveManagedPolicies() {
		assertThat(faults(managed(26), "")).containsExactly(new Fault("HardJob#dig", "", "", "HardJobDigRole",
				"this role has 26 managed policies, and IAM accepts 10, or at most 25 if the quota is increased",
				"Combine several policies in a customer managed policy, or write their statements with @IamPolicy"));
		assertThat(faults(managed(25), "")).isEmpty();
	}

	@Test
	void warnsAboutMoreThanTenManagedPolicies() {
		assertThat(warnings(managed(11))).singleElement()
			.asString()
			.startsWith("HardJob#dig: the role HardJobDigRole has 11 managed policies");
		assertThat(warnings(managed(10))).isEmpty();
	}

	private static String overlay(String resource) {
		return """
				Resources:
				  Bucket: {Type: AWS::S3::Bucket}
				  Own:
				    Type: AWS::IAM::Role
				    Properties:
				      AssumeRolePolicyDocument: {}
				      Policies:
				        - PolicyDocument: {Resource: %s}
				""".formatted(resource);
	}

	private static JobPolicy resource(String resource) {
		return new JobPolicy(List.of(Map.of("Effect", "Allow", "Action", "s3:GetObject", "Resource", resource)),
				List.of(), true);
	}

	private static JobPolicy managed(int count) {
		return new JobPolicy(List.of(),
				IntStream.range(0, count).mapToObj((i) -> "arn:aws:iam::123456789012:policy/p" + i).toList(), true);
	}

	private static List<String> warnings(JobPolicy policy) {
		return TestJobs.warnings(TestJobs.template(jobs(policy)));
	}

	private static List<Fault> faults(JobPolicy policy, String overlay) {
		InvalidJobsException ex = catchThrowableOfType(InvalidJobsException.class,
				() -> TestJobs.template(jobs(policy), overlay));
		return (ex != null) ? ex.faults() : List.of();
	}

	private static List<JobMethod> jobs(JobPolicy policy) {
		return TestJobs.of(HardJob.class).stream().map((job) -> TestJobs.with(job, policy)).toList();
	}

	@Job
	static class HardJob {

		@Rate("10 hours")
		void dig() {
		}

	}

}
