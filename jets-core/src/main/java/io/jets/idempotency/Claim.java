package io.jets.idempotency;

/**
 * The key is claimed: the caller does the work.
 *
 * @param key the key
 * @param owner identifies the claim among all claims of the key
 */
public record Claim(String key, String owner) implements ClaimResult {

}
