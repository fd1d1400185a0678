package io.jets.test.template;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the role of a function, by the policies that the template contains.
 * Managed policies are not part of it.
 */
public final class SamRoleAssert extends AbstractAssert<SamRoleAssert, Object> {

	private final SamFunction function;

	private final String id;

	private final Map<String, Object> role;

	SamRoleAssert(SamFunction function, String id, Map<String, Object> role) {
		super(role, SamRoleAssert.class);
		this.function = function;
		this.id = id;
		this.role = role;
	}

	/**
	 * Verifies that the role allows an action on some resource.
	 * @param action the action, for instance {@code dynamodb:GetRecords}
	 * @return assertions on what the action is allowed on
	 */
	public SamActionAssert allows(String action) {
		List<SamStatement> statements = statements(action);
		if (statements.isEmpty()) {
			throw failure("Expecting the role %s of the function %s to allow %s, but it allows only:%n  %s%s", this.id,
					this.function, action, lines(SamStatement.of(this.role)), managed());
		}
		return new SamActionAssert(this.id + " of the function " + this.function, action, statements);
	}

	/**
	 * Verifies that no policy of the role in the template allows an action.
	 * @param action the action
	 * @return this assertion
	 */
	public SamRoleAssert doesNotAllow(String action) {
		List<SamStatement> statements = statements(action);
		if (!statements.isEmpty()) {
			throw failure("Expecting the role %s of the function %s not to allow %s, but it allows:%n  %s", this.id,
					this.function, action, lines(statements));
		}
		return this;
	}

	private List<SamStatement> statements(String action) {
		return SamStatement.of(this.role).stream().filter((statement) -> statement.allows(action)).toList();
	}

	private String managed() {
		List<Object> managed = SamTemplate.list(SamTemplate.map(this.role.get("Properties")).get("ManagedPolicyArns"));
		return managed.isEmpty() ? "" : "\n  and what these managed policies allow: " + SamTemplate.text(managed);
	}

	private static String lines(List<SamStatement> statements) {
		return String.join("\n  ", statements.stream().map(SamStatement::toString).toList());
	}

}
