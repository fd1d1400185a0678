package io.jets.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.jets.job.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.reference.TemplateReference;

/**
 * Checks the rights that jobs ask for.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 * of the IAM JSON policy language</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM
 * quotas</a>
 */
public final class JobPolicyCheck implements JobCheck {

	private static final int MAXIMUM_MANAGED_POLICIES = 20;

	private static final Pattern MANAGED_NAME = Pattern.compile("[\\w+=,.@/-]+");

	private final PolicyStatementCheck statements = new PolicyStatementCheck();

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		for (JobMethod job : jobs) {
			PolicyFaults faults = new PolicyFaults(job, found);
			job.policy().statements().forEach((statement) -> this.statements.check(statement, faults));
			checkIds(job.policy().statements(), faults);
			checkManaged(job.policy().managedPolicies(), faults);
		}
		// What a class or the application says is checked for each job
		return found.stream().distinct().toList();
	}

	private static void checkIds(List<Map<String, Object>> statements, PolicyFaults faults) {
		Set<Object> ids = new HashSet<>();
		for (Map<String, Object> statement : statements) {
			Object id = statement.get("Sid");
			if (id != null && !ids.add(id)) {
				faults.on(id.toString(), "document")
					.add("two statements of the job's role have this Sid", "Write another Sid, or leave it out");
			}
		}
	}

	private static void checkManaged(List<String> policies, PolicyFaults faults) {
		if (policies.size() > MAXIMUM_MANAGED_POLICIES) {
			faults.on(policies.get(0), "managed")
				.add("the job's role has %d managed policies, AWS takes %d".formatted(policies.size(),
						MAXIMUM_MANAGED_POLICIES), "Leave some of them out, or write statements");
		}
		for (String policy : policies) {
			Arn arn = Arn.parse(policy.replaceAll("\\$\\{[^}]*}", "aws"));
			boolean valid = (arn != null) ? arn.service().equals("iam") && arn.resource().startsWith("policy/")
					: MANAGED_NAME.matcher(policy).matches() || TemplateReference.matches(policy);
			if (!valid) {
				faults.on(policy, "managed")
					.add("it is no managed policy's name or ARN, nor a template reference",
							"Write for instance \"AmazonEC2ReadOnlyAccess\", "
									+ "or arn:aws:iam::<account>:policy/<name> for one of yours");
			}
		}
	}

}
