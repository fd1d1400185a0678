package io.jets.test.template;

import java.util.List;

import io.jets.sam.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link SamPolicies}.
 */
class SamPoliciesTests {

	private static final String READ = "{ Effect: Allow, Action: s3:GetObject, Resource: !GetAtt Orders.Arn }";

	private static final String DOCUMENT = "PolicyDocument: { Statement: " + READ + " }";

	@ParameterizedTest
	@ValueSource(strings = { "AWS::IAM::Policy, Properties: { Roles: [!Ref Role], %s }",
			"AWS::IAM::ManagedPolicy, Properties: { Roles: [{ Ref: Role }], %s }",
			"AWS::IAM::RolePolicy, Properties: { RoleName: !Ref Role, %s }",
			"AWS::IAM::RolePolicy, Properties: { RoleName: orders, %s }",
			"AWS::IAM::Policy, Properties: { Roles: [!Ref Role, !If [Prod, !Ref Others, a]], %s }" })
	void readsPolicyThatResourceAttachesToRole(String policy) {
		assertThat(role("RoleName: orders", policy.formatted(DOCUMENT)).allowing("s3:GetObject"))
			.hasToString("[s3:GetObject on !GetAtt Orders.Arn]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "AWS::IAM::Policy, Properties: { Roles: !If [Prod, [!Ref Role], []], %s }",
			"AWS::IAM::Policy, Properties: { Roles: ['Fn::If': [Prod, orders, others]], %s }",
			"AWS::IAM::RolePolicy, Condition: Prod, Properties: { RoleName: !Ref Role, %s }" })
	void namesPolicyThatIsAttachedUnderCondition(String policy) {
		SamPolicies policies = role("RoleName: orders", policy.formatted(DOCUMENT));
		assertThat(policies.statements()).isEmpty();
		assertThat(policies.unread()).containsExactly("Other, which has this role only under the condition Prod");
	}

	@Test
	void ignoresConditionThatRoleHasToo() {
		SamTemplate template = new SamTemplate(new Template("""
				Resources:
				  Role: { Type: AWS::IAM::Role, Condition: Prod }
				  Other: { Type: AWS::IAM::Policy, Condition: Prod, Properties: { Roles: [!Ref Role], %s } }
				""".formatted(DOCUMENT), List.of()));
		assertThat(SamPolicies.ofRole("Role", template.resources().get("Role"), template).unread()).isEmpty();
	}

	@Test
	void readsPoliciesOfRole() {
		SamPolicies policies = role(
				"ManagedPolicyArns: [!Ref Other], Policies: [{ %s }]".formatted(DOCUMENT.replace("s3:Get", "s3:Put")),
				"AWS::IAM::ManagedPolicy, Properties: { %s }".formatted(DOCUMENT));
		assertThat(policies.statements()).extracting(SamStatement::toString)
			.containsExactlyInAnyOrder("s3:GetObject on !GetAtt Orders.Arn", "s3:PutObject on !GetAtt Orders.Arn");
		assertThat(policies.unread()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "AWS::IAM::Policy, Properties: { Roles: [!Ref RoleOfOthers, others], %s }",
			"AWS::IAM::ManagedPolicy, Properties: { %s }", "AWS::S3::BucketPolicy, Properties: { %s }" })
	void ignoresPolicyOfOthers(String policy) {
		assertThat(role("RoleName: orders", policy.formatted(DOCUMENT)).statements()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", "!Ref PolicyArn", "!If [Prod, a, b]" })
	void namesManagedPolicyThatTemplateDoesNotContain(String policy) {
		SamPolicies policies = role("ManagedPolicyArns: [%s]".formatted(policy),
				"AWS::IAM::ManagedPolicy, Properties: {}");
		assertThat(policies.unread()).singleElement().asString().isEqualTo(policy);
	}

	@Test
	void namesStatementsThatDependOnCondition() {
		String statement = "{ Effect: Allow, Action: s3:GetObject, Resource: !If [Prod, '*', !Ref Bucket] }";
		SamPolicies policies = role("Policies: [{ PolicyDocument: { Statement: [%s, !If [Prod, %s, %s]] } }]"
			.formatted(statement, READ, READ), "AWS::IAM::Policy, Properties: { Roles: [!Ref Role] }");
		assertThat(policies.statements()).isEmpty();
		assertThat(policies.unread()).hasSize(2)
			.allSatisfy((name) -> assertThat(name).startsWith("Statement ").contains("Prod"));
		assertThat(
				role("Policies: [{ PolicyDocument: !If [Prod, { Statement: [] }, {}] }]", "AWS::IAM::Policy").unread())
			.singleElement()
			.asString()
			.startsWith("PolicyDocument !If [Prod, ");
	}

	@Test
	void readsPoliciesOfFunctionWithoutRole() {
		String policies = "Policies: [AmazonS3ReadOnlyAccess, { Statement: [%s] }, { SQSPollerPolicy: { QueueName: q } }]"
			.formatted(READ);
		SamPolicies function = other("AWS::Serverless::Function, Properties: { %s }".formatted(policies));
		assertThat(function.statements()).hasToString("[s3:GetObject on !GetAtt Orders.Arn]");
		assertThat(function.unread()).containsExactly("AmazonS3ReadOnlyAccess", "{SQSPollerPolicy={QueueName=q}}");
		SamPolicies ignored = other(
				"AWS::Serverless::Function, Properties: { Role: !GetAtt Role.Arn, %s }".formatted(policies));
		assertThat(ignored).isEqualTo(new SamPolicies(List.of(), List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Action: 's3:*', Resource: '*'", "NotAction: 'sqs:*', Resource: !GetAtt Orders.Arn",
			"Action: '*', NotResource: !GetAtt Bucket.Arn" })
	void respectsDeny(String denied) {
		assertThat(role(
				"Policies: [{ PolicyDocument: { Statement: [%s, { Effect: Deny, %s }] } }]".formatted(READ, denied),
				"AWS::IAM::Policy")
			.allowing("s3:GetObject")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Action: 's3:Put*', Resource: '*'", "NotAction: 's3:*', Resource: '*'",
			"Action: '*', Resource: !GetAtt Bucket.Arn",
			"Action: '*', Resource: '*', Condition: { Bool: { a: true } }" })
	void respectsOnlyDenyOfActionOnResource(String denied) {
		assertThat(role(
				"Policies: [{ PolicyDocument: { Statement: [%s, { Effect: Deny, %s }] } }]".formatted(READ, denied),
				"AWS::IAM::Policy")
			.allowing("s3:GetObject")).hasToString("[s3:GetObject on !GetAtt Orders.Arn]");
	}

	@ParameterizedTest
	@CsvSource({ "s3:*Object, s3:Put*, true", "s3:*, s3:Put*, true", "s3:PutObject, S3:put*, true",
			"s3:Put?bject, s3:*Object, true", "s3:*Object, s3:*Acl, false", "s3:Get*, s3:Put*, false",
			"sqs:*, s3:*, false", "*, s3:Put*, true", "s3:???Object, s3:Put*t, true" })
	void findsPatternsWithCommonActions(String allowed, String pattern, boolean common) {
		SamPolicies policies = policies("{ Effect: Allow, Action: '%s', Resource: '*' }".formatted(allowed));
		assertThat(policies.allowingPart(pattern)).hasSize(common ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "Action: 's3:Put*', false", "Action: 's3:*Object', false", "Action: 's3:PutObject', true",
			"NotAction: 's3:Get*', false", "NotAction: 's3:PutObject', true" })
	void respectsDenyOfAllCommonActions(String denied, boolean allowed) {
		SamPolicies policies = policies("{ Effect: Allow, Action: 's3:*Object', Resource: '*' }, "
				+ "{ Effect: Deny, %s, Resource: '*' }".formatted(denied));
		assertThat(policies.allowingPart("s3:Put*")).hasSize(allowed ? 1 : 0);
	}

	@Test
	void findsActionsThatNotActionDoesNotName() {
		SamPolicies policies = policies("{ Effect: Allow, NotAction: 's3:Get*', Resource: '*' }");
		assertThat(policies.allowingPart("s3:*Object")).hasSize(1);
		assertThat(policies.allowingPart("s3:GetO*")).isEmpty();
	}

	@Test
	void allowsPatternOnlyIfAllItsActionsAreAllowed() {
		SamPolicies policies = policies("{ Effect: Allow, Action: 's3:*Object', Resource: a }, "
				+ "{ Effect: Allow, Action: 's3:Put*', Resource: b }");
		assertThat(policies.allowing("s3:Put*")).hasToString("[s3:Put* on b]");
		assertThat(policies.allowing("s3:PutObject")).hasSize(2);
	}

	private static SamPolicies policies(String statements) {
		return role("Policies: [{ PolicyDocument: { Statement: [%s] } }]".formatted(statements), "AWS::IAM::Policy");
	}

	private static SamPolicies role(String properties, String other) {
		SamTemplate template = template(properties, other);
		return SamPolicies.ofRole("Role", template.resources().get("Role"), template);
	}

	private static SamPolicies other(String other) {
		SamTemplate template = template("RoleName: orders", other);
		return SamPolicies.of(template.resources().get("Other"), template);
	}

	private static SamTemplate template(String properties, String other) {
		return new SamTemplate(new Template("""
				Resources:
				  Role: { Type: AWS::IAM::Role, Properties: { %s } }
				  Other: { Type: %s }
				""".formatted(properties, other), List.of()));
	}

}
