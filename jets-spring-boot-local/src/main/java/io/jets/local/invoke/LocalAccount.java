package io.jets.local.invoke;

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

}
