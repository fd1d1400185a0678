package io.jets.sam.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.sam.template.FunctionResource;
import io.jets.sam.template.GeneratedIds;
import io.jets.sam.template.IamStatement;
import io.jets.sam.template.LogicalIds;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.yaml.IntrinsicFunction;

/**
 * Creates one role for each distinct set of policies. A set that every job with the same
 * triggers needs is named after its purpose, other sets after the first function that
 * needs them. Policies are inline because CloudFormation may create a separate policy
 * only after the event source mapping that needs it.
 */
final class Roles {

	private final TemplateBuilder template;

	private final Map<Set<Object>, String> ids = new LinkedHashMap<>();

	Roles(TemplateBuilder template) {
		this.template = template;
	}

	/**
	 * Returns the role with the given policies and adds it to the template if necessary.
	 * @param function a function that uses the role
	 * @param policy the policies
	 * @return a reference to the role's ARN
	 */
	IntrinsicFunction role(FunctionResource function, RolePolicy policy) {
		List<Map<String, Object>> statements = policy.statements().stream().distinct().toList();
		Set<Object> key = new LinkedHashSet<>(statements);
		key.addAll(policy.managedPolicies());
		String id = this.ids.get(key);
		if (id == null) {
			id = id(function, policy);
			this.ids.put(key, id);
			this.template.resource(function.job().location(), id, "AWS::IAM::Role",
					properties(statements, policy.managedPolicies()));
		}
		return IntrinsicFunction.arn(id);
	}

	private static String id(FunctionResource function, RolePolicy policy) {
		if (!policy.common()) {
			return function.id() + "Role";
		}
		return (policy.purpose() != null) ? LogicalIds.of(policy.purpose()) + "Role" : GeneratedIds.ROLE;
	}

	private static ResourceProperties properties(List<Map<String, Object>> statements, List<Object> managedPolicies) {
		Map<String, Object> trust = new ResourceProperties().with("Effect", "Allow")
			.with("Principal", Map.of("Service", "lambda.amazonaws.com"))
			.with("Action", "sts:AssumeRole")
			.map();
		List<Map<String, Object>> policies = new ArrayList<>();
		policies.add(new ResourceProperties().with("PolicyName", "job")
			.with("PolicyDocument", IamStatement.document(statements))
			.map());
		return new ResourceProperties().with("AssumeRolePolicyDocument", IamStatement.document(List.of(trust)))
			.with("ManagedPolicyArns", managedPolicies)
			.with("Policies", policies);
	}

}
