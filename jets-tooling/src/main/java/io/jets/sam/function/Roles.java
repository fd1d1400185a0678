package io.jets.sam.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.sam.stack.IamStatement;
import io.jets.sam.stack.JobFunction;
import io.jets.sam.stack.LogicalIds;
import io.jets.sam.stack.ResourceProperties;
import io.jets.sam.stack.Stack;
import io.jets.sam.yaml.ShortForm;

/**
 * One role for each distinct set of rights. The sets that many jobs have are named after
 * what they are for, others after the first function that has them. Policies are inline:
 * one of its own might come after the mapping that needs it.
 */
final class Roles {

	private static final String SHARED = "JobsRole";

	private final Stack stack;

	private final Map<Set<Object>, String> ids = new LinkedHashMap<>();

	Roles(Stack stack) {
		this.stack = stack;
	}

	/**
	 * The role with some rights, added to the template if it is new.
	 * @param function a function that has it
	 * @param rights its rights
	 * @return a reference to its ARN
	 */
	ShortForm role(JobFunction function, Rights rights) {
		List<Map<String, Object>> statements = rights.statements().stream().distinct().toList();
		Set<Object> key = new LinkedHashSet<>(statements);
		key.addAll(rights.managedPolicies());
		String id = this.ids.get(key);
		if (id == null) {
			id = id(function, rights);
			this.ids.put(key, id);
			this.stack.resource(function.job().location(), id, "AWS::IAM::Role",
					properties(statements, rights.managedPolicies()));
		}
		return ShortForm.arn(id);
	}

	private static String id(JobFunction function, Rights rights) {
		if (!rights.common()) {
			return function.id() + "Role";
		}
		return (rights.table() != null) ? LogicalIds.of(rights.table()) + "StreamRole" : SHARED;
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
