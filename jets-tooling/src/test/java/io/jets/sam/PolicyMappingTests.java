package io.jets.sam;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests of the policy statement to which each attribute of {@link IamPolicy} is mapped.
 * The first two statements of a role are for the log group and the queue for failed
 * events.
 */
class PolicyMappingTests {

	private static final String STATEMENTS = "Policies.0.PolicyDocument.Statement";

	private static final String STATEMENT = STATEMENTS + ".2";

	static Stream<Arguments> policy() {
		return Stream.of(arguments("value", STATEMENT, "{Effect=Allow, Action=sns:Publish, Resource=*}"),
				arguments("action", STATEMENT + ".Action", "[s3:GetObject, s3:PutObject]"),
				arguments("resource", STATEMENT + ".Resource", "arn:aws:s3:::orders/*"),
				arguments("condition", STATEMENT + ".Condition", "{StringEquals={aws:SourceAccount=111122223333}}"),
				arguments("document", STATEMENT, "{Effect=Deny, NotAction=s3:*, Resource=*}"),
				arguments("managed", "ManagedPolicyArns", "[arn:aws:iam::111122223333:policy/mine]"),
				arguments("triggerRights", STATEMENTS, "[{Effect=Allow, "
						+ "Action=[logs:CreateLogStream, logs:PutLogEvents], Resource=!GetAtt JobsLogGroup.Arn}]"));
	}

	@ParameterizedTest
	@MethodSource("policy")
	void mapsPolicyAttribute(String attribute, String path, String expected) {
		Template template = TestJobs.template(TestJobs.of(PolicyJob.class));
		String id = "PolicyJob" + attribute.substring(0, 1).toUpperCase() + attribute.substring(1) + "Role";
		assertThat(TestJobs.value(template, id, path)).isEqualTo(expected);
	}

	@Test
	void coversAllAttributes() {
		assertThat(policy().map((row) -> row.get()[0])).containsExactlyInAnyOrderElementsOf(
				Arrays.stream(IamPolicy.class.getDeclaredMethods()).map(Method::getName).toList());
	}

	@Job
	static class PolicyJob {

		@Rate("1 hour")
		@IamPolicy("sns:Publish")
		void value() {
		}

		@Rate("1 hour")
		@IamPolicy(action = { "s3:GetObject", "s3:PutObject" }, resource = "*")
		void action() {
		}

		@Rate("1 hour")
		@IamPolicy(action = "s3:GetObject", resource = "arn:aws:s3:::orders/*")
		void resource() {
		}

		@Rate("1 hour")
		@IamPolicy(action = "s3:GetObject", resource = "*",
				condition = "{\"StringEquals\": {\"aws:SourceAccount\": \"111122223333\"}}")
		void condition() {
		}

		@Rate("1 hour")
		@IamPolicy(
				document = """
						{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": "s3:*", "Resource": "*" }] }""")
		void document() {
		}

		@Rate("1 hour")
		@IamPolicy(managed = "arn:aws:iam::111122223333:policy/mine")
		void managed() {
		}

		@DynamoDbStream("orders")
		@IamPolicy(triggerRights = "false")
		void triggerRights(Object event) {
		}

	}

}
