package io.jets.local.invoke;

/**
 * The region and the account that local events, records and contexts name.
 *
 * @param region the region, for instance {@code us-east-1}
 * @param accountId the account, twelve digits
 */
public record LocalAccount(String region, String accountId) {

	/**
	 * The ARN of something in this region and account.
	 * @param service the service's prefix, for instance {@code events}
	 * @param resource the resource, for instance {@code rule/nightly}
	 * @return the ARN
	 */
	public String arn(String service, String resource) {
		return "arn:aws:" + service + ":" + this.region + ":" + this.accountId + ":" + resource;
	}

}
