package io.jets.function.idempotent;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.jets.idempotency.Claim;
import io.jets.idempotency.ClaimResult;
import io.jets.idempotency.IdempotencyStore;
import io.jets.idempotency.MemoryIdempotencyStore;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory that records its calls and can fail.
 */
final class RecordingStore implements IdempotencyStore {

	final List<String> calls = new CopyOnWriteArrayList<>();

	private final MemoryIdempotencyStore memory;

	boolean broken;

	boolean interrupted;

	RecordingStore(InstantSource clock) {
		this.memory = new MemoryIdempotencyStore(clock);
	}

	@Override
	public Set<String> findCompleted(Collection<String> keys) {
		this.calls.add("find " + String.join(" ", keys));
		return this.memory.findCompleted(keys);
	}

	@Override
	public ClaimResult claim(String key, Duration lease) {
		this.calls.add("claim " + key);
		return this.memory.claim(key, lease);
	}

	@Override
	public void complete(Claim claim, byte @Nullable [] response, Duration expiry) {
		this.calls.add("complete " + claim.key());
		failIfBroken();
		this.memory.complete(claim, response, expiry);
	}

	@Override
	public void release(Claim claim) {
		this.calls.add("release " + claim.key());
		this.interrupted |= Thread.currentThread().isInterrupted();
		failIfBroken();
		this.memory.release(claim);
	}

	private void failIfBroken() {
		if (this.broken) {
			throw new LinkageError("Broken");
		}
	}

}
