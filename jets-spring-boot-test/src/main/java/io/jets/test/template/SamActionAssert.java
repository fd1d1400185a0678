package io.jets.test.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the resources on which a role allows an action.
 */
public final class SamActionAssert extends AbstractAssert<SamActionAssert, Object> {

	private final String role;

	private final String action;

	private final SamPolicies allowing;

	SamActionAssert(String role, String action, SamPolicies allowing) {
		super(allowing, SamActionAssert.class);
		this.role = role;
		this.action = action;
		this.allowing = allowing;
	}

	/**
	 * Verifies that the action is allowed on these resources and on no others. Fails if
	 * the role has a policy that the template does not contain, for instance a managed
	 * policy of AWS, or one that depends on a condition of the template.
	 * @param resources the resources: ARNs, template references as they are written in a
	 * template, such as {@code !GetAtt Orders.Arn}, or those of {@link SamResources}
	 * @return this assertion
	 */
	public SamActionAssert onlyOn(String... resources) {
		Set<String> expected = new LinkedHashSet<>(List.of(resources));
		Set<String> allowed = new LinkedHashSet<>();
		this.allowing.statements().forEach((statement) -> allowed.addAll(statement.resources()));
		boolean others = this.allowing.statements().stream().anyMatch(SamStatement::notResources);
		if (others || !allowed.equals(expected)) {
			throw failureWithActualExpected(allowed, expected,
					"Expecting the role %s to allow %s only on:%n  %s%nbut it allows it on%s:%n  %s", this.role,
					this.action, String.join("\n  ", expected), others ? " all but" : "", String.join("\n  ", allowed));
		}
		if (!this.allowing.unread().isEmpty()) {
			throw failure("Expecting the role %s to allow %s only on:%n  %s%n"
					+ "but it has policies that the template does not contain or that depend on a condition:%n  %s",
					this.role, this.action, String.join("\n  ", expected), String.join("\n  ", this.allowing.unread()));
		}
		return this;
	}

}
