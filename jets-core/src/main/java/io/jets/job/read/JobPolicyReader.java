package io.jets.job.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.job.JobPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Adds up {@link io.jets.annotation.IamPolicy @IamPolicy} of all levels. What two of them
 * say alike is there once.
 */
final class JobPolicyReader {

	private final PolicyStatementReader statements = new PolicyStatementReader();

	JobPolicy read(List<Attributes> nearestFirst) {
		if (nearestFirst.isEmpty()) {
			return JobPolicy.NONE;
		}
		Set<Map<String, Object>> statements = new LinkedHashSet<>();
		Set<String> managedPolicies = new LinkedHashSet<>();
		Boolean triggerRights = null;
		for (Attributes policy : nearestFirst) {
			statements.addAll(this.statements.read(policy));
			managedPolicies.addAll(policy.texts("managed"));
			@Nullable Boolean said = policy.bool("triggerRights");
			triggerRights = (triggerRights != null) ? triggerRights : said;
		}
		return new JobPolicy(List.copyOf(statements), List.copyOf(managedPolicies),
				!Boolean.FALSE.equals(triggerRights));
	}

}
