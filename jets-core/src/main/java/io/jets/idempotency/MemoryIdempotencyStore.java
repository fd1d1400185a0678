package io.jets.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A store in the memory of one process, for local development and tests. Keys are removed
 * after they have expired.
 */
public final class MemoryIdempotencyStore implements IdempotencyStore {

	private static final int SMALLEST_LIMIT = 1000;

	private final Map<String, Entry> entries = new HashMap<>();

	private final InstantSource clock;

	private int limit = SMALLEST_LIMIT;

	/**
	 * Creates a store.
	 * @param clock determines when leases end and keys expire
	 */
	public MemoryIdempotencyStore(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public synchronized Set<String> findCompleted(Collection<String> keys) {
		Set<String> completed = new LinkedHashSet<>();
		for (String key : keys) {
			Entry entry = find(key);
			if (entry != null && entry.completed()) {
				completed.add(key);
			}
		}
		return completed;
	}

	@Override
	public synchronized ClaimResult claim(String key, Duration lease) {
		Entry entry = find(key);
		if (entry != null) {
			return entry.completed() ? new Completed(entry.response()) : new InProgress(entry.end());
		}
		removeExpired();
		Claim claim = new Claim(key, UUID.randomUUID().toString());
		this.entries.put(key, new Entry(claim.owner(), this.clock.instant().plus(lease), false, null));
		return claim;
	}

	@Override
	public synchronized void complete(Claim claim, byte @Nullable [] response, Duration expiry) {
		if (!isOwnedBy(claim)) {
			throw new LostClaimException();
		}
		this.entries.put(claim.key(), new Entry(claim.owner(), this.clock.instant().plus(expiry), true,
				(response != null) ? response.clone() : null));
	}

	@Override
	public synchronized void release(Claim claim) {
		if (isOwnedBy(claim)) {
			this.entries.remove(claim.key());
		}
	}

	/**
	 * Removes all keys.
	 */
	public synchronized void clear() {
		this.entries.clear();
		this.limit = SMALLEST_LIMIT;
	}

	/**
	 * Returns how many keys the store has.
	 * @return the number of keys, expired ones included until they are removed
	 */
	public synchronized int size() {
		return this.entries.size();
	}

	private boolean isOwnedBy(Claim claim) {
		Entry entry = this.entries.get(claim.key());
		return entry != null && entry.owner().equals(claim.owner());
	}

	private @Nullable Entry find(String key) {
		Entry entry = this.entries.get(key);
		return (entry != null && entry.end().isAfter(this.clock.instant())) ? entry : null;
	}

	/**
	 * Removes expired keys whenever the number of keys has doubled.
	 */
	private void removeExpired() {
		if (this.entries.size() >= this.limit) {
			Instant now = this.clock.instant();
			this.entries.values().removeIf((entry) -> !entry.end().isAfter(now));
			this.limit = Math.max(SMALLEST_LIMIT, 2 * this.entries.size());
		}
	}

	/**
	 * The state of a key.
	 *
	 * @param owner the owner of the claim
	 * @param end when the lease ends or the completed key expires
	 * @param completed whether the key is completed
	 * @param response the response, {@code null} if there is none
	 */
	private record Entry(String owner, Instant end, boolean completed, byte @Nullable [] response) {

	}

}
