package io.jets.sam.trigger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The policy that a job needs for its triggers.
 *
 * @param statements the policy statements
 * @param common whether each job with the same triggers needs the same statements, so
 * that their role is named after its purpose instead of one of the jobs
 * @param purpose what the statements are for, for instance {@code orders-stream};
 * {@code null} if there are none
 */
public record TriggerPolicy(List<Map<String, Object>> statements, boolean common, @Nullable String purpose) {

	/**
	 * The policy of triggers that need no rights.
	 */
	public static final TriggerPolicy NONE = new TriggerPolicy(List.of(), true, null);

	/**
	 * Creates a policy.
	 */
	public TriggerPolicy {
		statements = List.copyOf(statements);
	}

	/**
	 * Combines the policies of several kinds of triggers.
	 * @param policies the policies
	 * @return one policy
	 */
	public static TriggerPolicy of(List<TriggerPolicy> policies) {
		String purpose = policies.stream()
			.map(TriggerPolicy::purpose)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("-"));
		return new TriggerPolicy(policies.stream().flatMap((policy) -> policy.statements().stream()).toList(),
				policies.stream().allMatch(TriggerPolicy::common), purpose.isEmpty() ? null : purpose);
	}

}
