package io.jets.local.invoke;

/**
 * The region and the account that local events, records and contexts name.
 *
 * @param region the region, for instance {@code us-east-1}
 * @param accountId the account, twelve digits
 */
public record LocalAccount(String region, String accountId) {

}
