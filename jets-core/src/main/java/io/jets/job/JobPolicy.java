package io.jets.job;

import java.util.List;
import java.util.Map;

/**
 * The rights of a job's role that the job itself asks for, added up over method, class
 * and application.
 *
 * @param statements statements of an inline policy, each with IAM's own keys
 * ({@code Effect}, {@code Action}, {@code Resource}, {@code Condition} ...); values are
 * strings, booleans, numbers, lists and maps
 * @param managedPolicies managed policies: ARNs, names of AWS's own, or template
 * references
 * @param triggerRights whether the role gets what the triggers need as well
 */
public record JobPolicy(List<Map<String, Object>> statements, List<String> managedPolicies, boolean triggerRights) {

	/**
	 * Nothing but what the triggers need.
	 */
	public static final JobPolicy NONE = new JobPolicy(List.of(), List.of(), true);

	/**
	 * Create a policy.
	 */
	public JobPolicy {
		statements = List.copyOf(statements);
		managedPolicies = List.copyOf(managedPolicies);
	}

}
