package io.jets.idempotency;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Stores the keys of events that {@link io.jets.annotation.Idempotent @Idempotent} jobs
 * have completed or are about to complete. A bean of this type replaces the store that
 * the library provides.
 * <p>
 * A key is absent, in progress or completed. It is in progress from {@linkplain #claim a
 * claim} until its lease ends, and completed until it expires. A key whose lease has
 * ended or that has expired counts as absent, even if the store still has it. All methods
 * can be called concurrently, by several processes. What a store cannot do is an
 * exception of the call: the event then fails.
 */
public interface IdempotencyStore {

	/**
	 * Finds the keys that are completed. It is called once before the first record of a
	 * batch, so that records that were completed in an earlier delivery need no claim.
	 * @param keys the keys of the batch, up to 10,000, without duplicates
	 * @return keys that are completed; a store can leave some out, because each remaining
	 * key is claimed
	 */
	Set<String> findCompleted(Collection<String> keys);

	/**
	 * Claims a key for the time of the work, if it is absent. Of several simultaneous
	 * calls, exactly one returns a {@link Claim}.
	 * @param key the key
	 * @param lease how long the claim is valid at most; the key is then absent again,
	 * because the work must have ended
	 * @return a {@link Claim}, or what prevents it: {@link InProgress} or
	 * {@link Completed}
	 */
	ClaimResult claim(String key, Duration lease);

	/**
	 * Completes a key after the work is done.
	 * @param claim the claim
	 * @param response the response of the job, {@code null} if none is stored
	 * @param expiry how long the key remains completed
	 * @throws LostClaimException if the claim is no longer valid because its lease has
	 * ended and the key was claimed again
	 */
	void complete(Claim claim, byte @Nullable [] response, Duration expiry);

	/**
	 * Makes a key absent after the work has failed, so that a retry can claim it at once.
	 * Has no effect if the claim is no longer valid.
	 * @param claim the claim
	 */
	void release(Claim claim);

}
