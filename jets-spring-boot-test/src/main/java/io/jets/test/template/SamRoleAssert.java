package io.jets.test.template;

import java.util.List;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the role of a function, by the policies that the template contains:
 * inline policies, and resources that attach policies to the role. What permissions
 * boundaries and policies of the organization deny is unknown.
 */
public final class SamRoleAssert extends AbstractAssert<SamRoleAssert, Object> {

	private final String name;

	private final SamPolicies policies;

	SamRoleAssert(SamFunction function, String id, SamPolicies policies) {
		super(policies, SamRoleAssert.class);
		this.name = id + " of the function " + function;
		this.policies = policies;
	}

	/**
	 * Verifies that the role allows an action on some resource, and that no statement
	 * without conditions denies it there. Policies that depend on a condition of the
	 * template do not count.
	 * @param action the action, for instance {@code dynamodb:GetRecords}, or several, all
	 * of which one statement must allow: {@code s3:Put*}
	 * @return assertions on what the action is allowed on
	 */
	public SamActionAssert allows(String action) {
		if (this.policies.allowing(action).isEmpty()) {
			throw failure("Expecting the role %s to allow %s, but it allows only:%n  %s%s", this.name, action,
					lines(this.policies.statements()), unread());
		}
		return new SamActionAssert(this.name, action,
				new SamPolicies(this.policies.allowingPart(action), this.policies.unread()))
			.as(this.info.descriptionText());
	}

	/**
	 * Verifies that no policy of the role allows an action, or one of several. Fails if
	 * the role has a policy that the template does not contain, for instance a managed
	 * policy of AWS, or one that depends on a condition of the template.
	 * @param action the action, or several: {@code s3:Put*}
	 * @return this assertion
	 */
	public SamRoleAssert doesNotAllow(String action) {
		List<SamStatement> allowing = this.policies.allowingPart(action);
		if (!allowing.isEmpty()) {
			throw failure("Expecting the role %s not to allow %s, but it allows:%n  %s", this.name, action,
					lines(allowing));
		}
		if (!this.policies.unread().isEmpty()) {
			throw failure("Expecting the role %s not to allow %s, but it allows%s", this.name, action, unread());
		}
		return this;
	}

	private String unread() {
		return this.policies.unread().isEmpty() ? ""
				: "%n  what these policies allow, which the template does not contain or which depend on a condition:%n    "
					.formatted() + String.join("\n    ", this.policies.unread());
	}

	private static String lines(List<SamStatement> statements) {
		return String.join("\n  ", statements.stream().map(SamStatement::toString).toList());
	}

}
