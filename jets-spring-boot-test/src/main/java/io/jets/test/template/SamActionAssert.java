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

	private final List<SamStatement> statements;

	SamActionAssert(String role, String action, List<SamStatement> statements) {
		super(statements, SamActionAssert.class);
		this.role = role;
		this.action = action;
		this.statements = statements;
	}

	/**
	 * Verifies that the action is allowed on these resources and on no others.
	 * @param resources the resources: ARNs, template references as they are written in a
	 * template, such as {@code !GetAtt Orders.Arn}, or those of {@link SamResources}
	 * @return this assertion
	 */
	public SamActionAssert onlyOn(String... resources) {
		Set<String> allowed = new LinkedHashSet<>();
		this.statements.forEach((statement) -> allowed.addAll(statement.resources()));
		boolean others = this.statements.stream().anyMatch(SamStatement::notResources);
		if (others || !allowed.equals(Set.of(resources))) {
			throw failureWithActualExpected(allowed, Set.of(resources),
					"Expecting the role %s to allow %s only on:%n  %s%nbut it allows it on%s:%n  %s", this.role,
					this.action, String.join("\n  ", resources), others ? " all but" : "",
					String.join("\n  ", allowed));
		}
		return this;
	}

}
