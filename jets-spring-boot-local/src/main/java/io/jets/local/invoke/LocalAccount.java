package io.jets.local.invoke;

import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.reference.PseudoParameters;
import io.jets.sam.template.FunctionResource;

/**
 * The region and account that local events, records and contexts contain.
 *
 * @param region the region, for instance {@code us-east-1}
 * @param accountId the id of the account, twelve digits
 */
public record LocalAccount(String region, String accountId) {

	/**
	 * Returns the ARN of a resource in this region and account.
	 * @param service the prefix of the service, for instance {@code events}
	 * @param resource the resource, for instance {@code rule/nightly}
	 * @return the ARN
	 */
	public String arn(String service, String resource) {
		return "arn:aws:" + service + ":" + this.region + ":" + this.accountId + ":" + resource;
	}

	/**
	 * Returns the ARN by which triggers invoke a job: that of the function, or of its
	 * alias if it has published versions.
	 * @param job the job
	 * @return the ARN
	 */
	public String functionArn(JobMethod job) {
		return arn("lambda",
				"function:" + job.name() + (job.function().hasVersions() ? ":" + FunctionResource.ALIAS : ""));
	}

	/**
	 * Replaces the pseudo parameters in the texts of triggers by the values of this
	 * account, as CloudFormation replaces them on deployment.
	 * @param registry the jobs
	 * @return the jobs
	 */
	public JobRegistry resolve(JobRegistry registry) {
		PseudoParameters values = new PseudoParameters(this.region, this.accountId);
		return new JobRegistry(registry.jobs().stream().map((job) -> job.withTexts(values::resolve)).toList(),
				registry.faults());
	}

}
