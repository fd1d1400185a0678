package io.jets.test.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a resource or a role.
 *
 * @param statements the statements that the template contains
 * @param unread the policies that the template does not contain, such as managed policies
 * of AWS and policy templates of SAM, and those that depend on a condition of the
 * template
 */
record SamPolicies(List<SamStatement> statements, List<String> unread) {

	private static final String IAM = "AWS::IAM::";

	private static final String SERVERLESS = "AWS::Serverless::";

	private static final String DOCUMENT = "PolicyDocument";

	private static final String STATEMENT = "Statement";

	/**
	 * Reads the policies that a resource contains or refers to.
	 * @param resource a resource of any type
	 * @param template the template
	 */
	static SamPolicies of(Map<String, Object> resource, SamTemplate template) {
		SamPolicies policies = new SamPolicies(new ArrayList<>(), new ArrayList<>());
		policies.addResource(resource, template);
		return policies;
	}

	/**
	 * Reads the policies of a role and those that other resources attach to it. One that
	 * is attached only under a condition is unread.
	 * @param id the logical id of the role
	 * @param role the role
	 * @param template the template
	 */
	static SamPolicies ofRole(String id, Map<String, Object> role, SamTemplate template) {
		SamPolicies policies = of(role, template);
		Object name = properties(role).get("RoleName");
		template.resources().forEach((otherId, other) -> {
			List<Object> roles = SamTemplate
				.list(properties(other).getOrDefault("Roles", properties(other).get("RoleName")));
			if (other == role || roles.stream().noneMatch((node) -> isNamed(id, name, node))) {
				return;
			}
			Object condition = other.get("Condition");
			if (condition != null && !condition.equals(role.get("Condition"))) {
				policies.unread.add(attached(otherId, condition));
			}
			else if (roles.stream().anyMatch((node) -> !isConditional(node) && isNamed(id, name, node))) {
				policies.addResource(other, template);
			}
			else {
				Object choice = roles.stream().filter((node) -> isNamed(id, name, node)).findFirst().orElseThrow();
				policies.unread.add(attached(otherId, condition(choice)));
			}
		});
		return policies;
	}

	private static String attached(String policy, Object condition) {
		return policy + ", which has this role only under the condition " + SamTemplate.text(condition);
	}

	private static Object condition(Object choice) {
		IntrinsicFunction function = IntrinsicFunction.of(choice);
		List<Object> arguments = (function != null) ? SamTemplate.list(function.argument()) : List.of();
		return arguments.isEmpty() ? choice : arguments.get(0);
	}

	/**
	 * Returns whether a node is the role, or has it under a condition.
	 */
	private static boolean isNamed(String id, @Nullable Object name, Object node) {
		if (node instanceof List<?> list) {
			return list.stream().anyMatch((each) -> isNamed(id, name, each));
		}
		IntrinsicFunction function = IntrinsicFunction.of(node);
		if (function == null) {
			return node.equals(name);
		}
		List<Object> arguments = SamTemplate.list(function.argument());
		return function.name().equals("If") ? arguments.stream().skip(1).anyMatch((each) -> isNamed(id, name, each))
				: function.equals(IntrinsicFunction.ref(id)) || node.equals(name);
	}

	private void addResource(Map<String, Object> resource, SamTemplate template) {
		Map<String, Object> properties = properties(resource);
		String type = String.valueOf(resource.get("Type"));
		boolean hasRole = properties.containsKey("Role") || template.globals().containsKey("Role");
		// SAM ignores the policies of a function that has a role
		if (!type.startsWith(IAM) && !(type.startsWith(SERVERLESS) && !hasRole)) {
			return;
		}
		if (properties.containsKey(DOCUMENT)) {
			addDocument(properties.get(DOCUMENT));
		}
		SamTemplate.list(properties.get("Policies")).forEach((policy) -> addPolicy(policy, template));
		SamTemplate.list(properties.get("ManagedPolicyArns")).forEach((policy) -> addPolicy(policy, template));
	}

	private void addPolicy(Object policy, SamTemplate template) {
		Map<String, Object> properties = SamTemplate.map(policy);
		Map<String, Object> managed = managed(policy, template);
		if (managed != null) {
			addDocument(properties(managed).get(DOCUMENT));
		}
		else if (properties.containsKey(DOCUMENT) || properties.containsKey(STATEMENT)) {
			addDocument(properties.getOrDefault(DOCUMENT, policy));
		}
		else {
			this.unread.add(SamTemplate.text(policy));
		}
	}

	/**
	 * Returns the managed policy of the template to which a node refers.
	 */
	private static @Nullable Map<String, Object> managed(Object policy, SamTemplate template) {
		IntrinsicFunction reference = IntrinsicFunction.of(policy);
		return (reference != null && reference.name().equals("Ref"))
				? template.resources(IAM + "ManagedPolicy").get(String.valueOf(reference.argument())) : null;
	}

	private void addDocument(@Nullable Object document) {
		Object statements = SamTemplate.map(document).get(STATEMENT);
		if (statements == null) {
			this.unread.add(DOCUMENT + ((document != null) ? " " + SamTemplate.text(document) : " without a value"));
		}
		for (Object statement : SamTemplate.list(statements)) {
			if (SamTemplate.map(statement).containsKey("Effect") && !isConditional(statement)) {
				this.statements.add(SamStatement.of(SamTemplate.map(statement)));
			}
			else {
				this.unread.add(STATEMENT + " " + SamTemplate.text(statement));
			}
		}
	}

	private static boolean isConditional(Object node) {
		IntrinsicFunction function = IntrinsicFunction.of(node);
		return (function != null && function.name().equals("If"))
				|| SamTemplate.map(node).values().stream().anyMatch(SamPolicies::isConditional)
				|| (node instanceof List<?> list && list.stream().anyMatch(SamPolicies::isConditional));
	}

	private static Map<String, Object> properties(Map<String, Object> resource) {
		return SamTemplate.map(resource.get("Properties"));
	}

	/**
	 * Returns the statements that allow all actions that a pattern matches. They are
	 * without the resources on which another statement denies some of the actions, unless
	 * it has conditions.
	 */
	List<SamStatement> allowing(String pattern) {
		return allowing((statement) -> statement.covers(pattern) ? Stream.of(pattern) : Stream.empty(),
				(denying, action) -> denying.overlapping(action).findAny().isPresent());
	}

	/**
	 * Returns the statements that allow some of the actions that a pattern matches. They
	 * are without the resources on which another statement denies all of these, unless it
	 * has conditions.
	 */
	List<SamStatement> allowingPart(String pattern) {
		return allowing((statement) -> statement.overlapping(pattern),
				(denying, action) -> denying.covers(action) || denying.covers(pattern));
	}

	private List<SamStatement> allowing(Function<SamStatement, Stream<String>> allowed,
			BiPredicate<SamStatement, String> denied) {
		List<SamStatement> denying = this.statements.stream()
			.filter((statement) -> statement.denies() && !statement.conditional())
			.toList();
		Set<SamStatement> allowing = new LinkedHashSet<>();
		for (SamStatement statement : this.statements) {
			if (!statement.denies()) {
				allowed.apply(statement)
					.map((action) -> without(statement,
							denying.stream().filter((other) -> denied.test(other, action)).toList()))
					.filter((rest) -> !rest.resources().isEmpty())
					.forEach(allowing::add);
			}
		}
		return List.copyOf(allowing);
	}

	private static SamStatement without(SamStatement statement, List<SamStatement> denying) {
		SamStatement rest = statement;
		for (SamStatement other : denying) {
			rest = rest.without(other);
		}
		return rest;
	}

}
