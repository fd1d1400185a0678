package io.jets.check.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.jets.check.value.Arn;
import io.jets.check.value.SettingFaults;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;

/**
 * Checks the IAM policies of jobs. How many policies a role may have is checked in the
 * template, which also contains those of the overlay.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 * of the IAM JSON policy language</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM
 * quotas</a>
 */
public final class JobPolicyCheck implements JobCheck {

	private static final Pattern MANAGED_NAME = Pattern.compile("[\\w+=,.@/-]+");

	private final PolicyStatementCheck statements = new PolicyStatementCheck();

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		for (JobMethod job : jobs) {
			SettingFaults faults = new SettingFaults(job.policy().origins(), found);
			job.policy().statements().forEach((statement) -> this.statements.check(statement, faults));
			checkIds(job.policy().statements(), faults);
			checkManaged(job.policy().managedPolicies(), faults);
		}
		return found;
	}

	private static void checkIds(List<Map<String, Object>> statements, SettingFaults faults) {
		Set<Object> ids = new HashSet<>();
		for (Map<String, Object> statement : statements) {
			Object id = statement.get("Sid");
			if (id != null && !ids.add(id)) {
				faults.onPart(id.toString(), statement)
					.add("two statements of the job's role have this Sid", "Write another Sid, or leave it out");
			}
		}
	}

	private static void checkManaged(List<String> policies, SettingFaults faults) {
		for (String policy : policies) {
			Arn arn = Arn.parse(TemplateVariables.sample(policy));
			boolean valid = (arn != null) ? arn.service().equals("iam") && arn.resource().startsWith("policy/")
					: MANAGED_NAME.matcher(policy).matches() || TemplateReference.isOpaque(policy);
			if (!valid) {
				faults.onElement("managed", policy)
					.add("it is neither the name or ARN of a managed policy nor a template reference",
							"Write for instance \"AmazonEC2ReadOnlyAccess\", "
									+ "or arn:aws:iam::<account>:policy/<name> for one of your own");
			}
		}
	}

}
