package io.jets.job;

import java.util.List;
import java.util.Map;

import io.jets.job.fault.Origins;

/**
 * The IAM policy that a job adds to its role, accumulated over method, class and
 * application.
 *
 * @param statements statements of an inline policy, each with IAM's own keys
 * ({@code Effect}, {@code Action}, {@code Resource}, {@code Condition} ...); values are
 * strings, booleans, numbers, lists and maps
 * @param managedPolicies managed policies: ARNs, names of AWS managed policies, or
 * template references
 * @param triggerRights whether the role also has the rights that the triggers need
 * @param origins where statements and managed policies were written
 */
public record JobPolicy(List<Map<String, Object>> statements, List<String> managedPolicies, boolean triggerRights,
		Origins origins) {

	/**
	 * The rights that the triggers need, and no others.
	 */
	public static final JobPolicy NONE = new JobPolicy(List.of(), List.of(), true);

	/**
	 * Creates a policy.
	 */
	public JobPolicy {
		statements = List.copyOf(statements);
		managedPolicies = List.copyOf(managedPolicies);
	}

	/**
	 * Creates a policy that was not read from annotations or properties.
	 * @param statements statements of an inline policy
	 * @param managedPolicies managed policies
	 * @param triggerRights whether the role also has the rights that the triggers need
	 */
	public JobPolicy(List<Map<String, Object>> statements, List<String> managedPolicies, boolean triggerRights) {
		this(statements, managedPolicies, triggerRights, Origins.UNKNOWN);
	}

}
