package io.jets.test.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.PatternMatchUtils;

/**
 * A statement of a policy that allows actions.
 *
 * @param actions the actions
 * @param resources the resources as a user writes them
 * @param notResources whether the statement allows the actions on all others
 * @param conditional whether the statement has conditions
 */
record SamStatement(List<String> actions, List<String> resources, boolean notResources, boolean conditional) {

	/**
	 * Returns the statements of a role's inline policies.
	 */
	static List<SamStatement> of(Map<String, Object> role) {
		List<SamStatement> statements = new ArrayList<>();
		for (Object policy : SamTemplate.list(SamTemplate.map(role.get("Properties")).get("Policies"))) {
			Map<String, Object> document = SamTemplate.map(SamTemplate.map(policy).get("PolicyDocument"));
			for (Object statement : SamTemplate.list(document.get("Statement"))) {
				Map<String, Object> properties = SamTemplate.map(statement);
				if ("Allow".equals(properties.get("Effect"))) {
					statements.add(of(properties, properties.containsKey("NotResource")));
				}
			}
		}
		return statements;
	}

	private static SamStatement of(Map<String, Object> statement, boolean not) {
		// NotAction allows all actions but a few
		List<String> actions = statement.containsKey("NotAction") ? List.of("*") : texts(statement.get("Action"));
		return new SamStatement(actions, texts(statement.get(not ? "NotResource" : "Resource")), not,
				statement.containsKey("Condition"));
	}

	private static List<String> texts(@Nullable Object node) {
		return SamTemplate.list(node).stream().map(SamTemplate::text).toList();
	}

	/**
	 * Returns whether the statement allows an action. IAM ignores the case of actions.
	 */
	boolean allows(String action) {
		return this.actions.stream()
			.anyMatch((allowed) -> PatternMatchUtils.simpleMatch(allowed.toLowerCase(Locale.ROOT),
					action.toLowerCase(Locale.ROOT)));
	}

	boolean isOnAllResources() {
		return this.notResources || this.resources.stream()
			.map((resource) -> resource.startsWith("!Sub ") ? resource.substring("!Sub ".length()) : resource)
			.anyMatch((resource) -> resource.equals("*")
					|| resource.startsWith("arn:") && resource.endsWith(":*") && isLastPart(resource));
	}

	/**
	 * Returns whether the star is the sixth part of the ARN, which names the resource,
	 * rather than a part of a name such as {@code log-group:orders:*}. The colons of
	 * pseudo parameters do not separate parts.
	 */
	private static boolean isLastPart(String arn) {
		return arn.replaceAll("\\$\\{[^}]*}", "x").split(":", -1).length == 6;
	}

	@Override
	public String toString() {
		return String.join(", ", this.actions) + (this.notResources ? " on all but " : " on ")
				+ String.join(", ", this.resources) + (this.conditional ? " with conditions" : "");
	}

}
