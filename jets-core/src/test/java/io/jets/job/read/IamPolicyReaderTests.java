package io.jets.job.read;

import io.jets.job.read.override.JobOverrides;
import io.jets.job.read.settings.ApplicationSettings;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.FunctionSettings;
import io.jets.job.JobPolicy;
import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.MergedAnnotation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link IamPolicyReader}: the forms of a policy, and how levels are combined.
 */
class IamPolicyReaderTests {

	private final Scanned scanned = new Scanned();

	@Test
	void expandsServicesAndKeepsActions() {
		assertThat(policy(Forms.class, "brief").statements()).containsExactly(
				Map.of("Effect", "Allow", "Action", List.of("s3:*", "sns:Publish"), "Resource", "*"),
				Map.of("Effect", "Allow", "Action", "logs:*", "Resource", "*"));
	}

	@Test
	void readsActionWithResourceAndCondition() {
		Map<String, Object> statement = policy(Forms.class, "full").statements().get(0);
		assertThat(statement.keySet()).containsExactly("Effect", "Action", "Resource", "Condition");
		assertThat(statement).containsEntry("Action", "ec2:RevokeSecurityGroupIngress")
			.containsEntry("Resource", List.of("arn:aws:ec2:*:*:security-group/*", "!GetAtt Group.Arn"))
			.containsEntry("Condition", Map.of("StringEquals", Map.of("aws:SourceAccount", "111122223333"), "Bool",
					Map.of("aws:MultiFactorAuthPresent", true)));
	}

	@Test
	void readsStatementsOfDocument() {
		List<Map<String, Object>> statements = policy(Forms.class, "documents").statements();
		assertThat(statements).hasSize(3);
		assertThat(new ArrayList<>(statements.get(0).entrySet())).containsExactly(Map.entry("Sid", "One"),
				Map.entry("Resource", "*"), Map.entry("NotAction", List.of("iam:*")), Map.entry("Effect", "Deny"));
		assertThat(statements.get(2)).containsEntry("Condition",
				Map.of("NumericLessThan", Map.of("s3:max-keys", new BigDecimal("1.50"))));
	}

	@Test
	void keepsManagedPoliciesAsWritten() {
		assertThat(policy(Forms.class, "managed").managedPolicies()).containsExactly("AmazonEC2ReadOnlyAccess",
				"service-role/X", "arn:aws:iam::111122223333:policy/Mine", "!Ref Policy");
		assertThat(policy(Forms.class, "managed").statements()).isEmpty();
	}

	@Test
	void keepsEscapedVariablesOfCloudFormation() {
		assertThat(policy(Forms.class, "variables").statements().get(0)).containsEntry("Resource",
				"arn:${AWS::Partition}:s3:::orders-test/${aws:username}");
	}

	@Test
	void readsNoPolicyWhenPlaceholderIsEmpty() {
		assertThat(policy(Forms.class, "optional")).isEqualTo(JobPolicy.NONE);
	}

	@Test
	void combinesMethodClassSuperclassesAndApplication() {
		Scanned application = new Scanned(new ApplicationSettings(FunctionSettings.DEFAULT,
				List.of(MergedAnnotation.of(IamPolicy.class, Map.of("value", new String[] { "logs" })).synthesize()),
				null, JobOverrides.NONE));
		assertThat(actions(application, "own")).containsExactly("sns:*", "sqs:*", "s3:*", "ses:*", "kms:*", "logs:*");
		assertThat(actions(application, "sibling")).containsExactly("s3:*", "ses:*", "kms:*", "logs:*");
		assertThat(application.job(Sub.class, "own").policy().managedPolicies()).containsExactly("ReadOnlyAccess");
	}

	@Test
	void combinesEqualStatementsOfTwoLevels() {
		assertThat(actions(this.scanned, "twice")).containsExactly("s3:*", "ses:*", "kms:*");
	}

	@Test
	void readsTriggerRightsFromNearestLevel() {
		assertThat(this.scanned.job(Sub.class, "own").policy().triggerRights()).isFalse();
		assertThat(this.scanned.job(Sub.class, "sibling").policy().triggerRights()).isFalse();
		assertThat(this.scanned.job(Sub.class, "twice").policy().triggerRights()).isTrue();
		assertThat(policy(Forms.class, "brief").triggerRights()).isTrue();
	}

	private JobPolicy policy(Class<?> type, String method) {
		return this.scanned.property("bucket", "orders-test").job(type, method).policy();
	}

	private static List<Object> actions(Scanned scanned, String method) {
		return scanned.job(Sub.class, method)
			.policy()
			.statements()
			.stream()
			.map((statement) -> statement.get("Action"))
			.toList();
	}

	@Job
	static class Forms {

		@Rate("1 hour")
		@IamPolicy({ "s3", "sns:Publish" })
		@IamPolicy("logs")
		void brief() {
		}

		@Rate("1 hour")
		@IamPolicy(action = "ec2:RevokeSecurityGroupIngress",
				resource = { "arn:aws:ec2:*:*:security-group/*", "!GetAtt Group.Arn" }, condition = """
						{"StringEquals": {"aws:SourceAccount": "111122223333"},
						 "Bool": {"aws:MultiFactorAuthPresent": true}}""")
		void full() {
		}

		@Rate("1 hour")
		@IamPolicy(document = """
				{"Version": "2012-10-17", "Id": "mine", "Statement": [
				  {"Sid": "One", "Resource": "*", "NotAction": ["iam:*"], "Effect": "Deny"},
				  {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}""")
		@IamPolicy(document = """
				{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:List*", "Resource": "*",
				  "Condition": {"NumericLessThan": {"s3:max-keys": 1.50}}}}""")
		void documents() {
		}

		@Rate("1 hour")
		@IamPolicy(managed = { "AmazonEC2ReadOnlyAccess", "service-role/X" })
		@IamPolicy(managed = { "arn:aws:iam::111122223333:policy/Mine", "!Ref Policy" })
		void managed() {
		}

		@Rate("1 hour")
		@IamPolicy(action = "s3:GetObject", resource = "arn:\\${AWS::Partition}:s3:::${bucket}/\\${aws:username}")
		void variables() {
		}

		@Rate("1 hour")
		@IamPolicy("${rights:}")
		void optional() {
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@IamPolicy("sqs")
	@interface Queues {

	}

	@IamPolicy("kms")
	@IamPolicy(managed = "ReadOnlyAccess")
	@IamPolicy(triggerRights = "false")
	abstract static class Base {

	}

	@Job
	@IamPolicy("s3")
	@IamPolicy("ses")
	static class Sub extends Base {

		@Rate("1 hour")
		@IamPolicy("sns")
		@Queues
		void own() {
		}

		@Rate("1 hour")
		void sibling() {
		}

		@Rate("1 hour")
		@IamPolicy("s3")
		@IamPolicy(triggerRights = "true")
		void twice() {
		}

	}

}
