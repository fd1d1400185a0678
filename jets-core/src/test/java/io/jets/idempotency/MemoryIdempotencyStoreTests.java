package io.jets.idempotency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link MemoryIdempotencyStore}.
 */
class MemoryIdempotencyStoreTests {

	private static final Duration LEASE = Duration.ofMinutes(1);

	private static final Duration DAY = Duration.ofDays(1);

	private final TestTime time = new TestTime();

	private final MemoryIdempotencyStore store = new MemoryIdempotencyStore(this.time);

	@Test
	void claimsAbsentKeyOnce() {
		assertThat(this.store.claim("a", LEASE)).isInstanceOf(Claim.class);
		assertThat(this.store.claim("a", LEASE)).isEqualTo(new InProgress(TestTime.START.plus(LEASE)));
		assertThat(this.store.claim("b", LEASE)).isInstanceOf(Claim.class);
	}

	@Test
	void returnsStoredResponseUntilKeyExpires() {
		Claim claim = claim("a");
		this.store.complete(claim, "42".getBytes(StandardCharsets.UTF_8), DAY);
		assertThat(this.store.claim("a", LEASE)).isInstanceOfSatisfying(Completed.class,
				(completed) -> assertThat(completed.response()).asString().isEqualTo("42"));
		assertThat(this.store.findCompleted(List.of("a", "b"))).containsExactly("a");
		this.time.advance(DAY);
		assertThat(this.store.findCompleted(List.of("a"))).isEmpty();
		assertThat(this.store.claim("a", LEASE)).isInstanceOf(Claim.class);
	}

	@Test
	void doesNotFindKeyThatIsInProgress() {
		claim("a");
		assertThat(this.store.findCompleted(List.of("a"))).isEmpty();
	}

	@Test
	void claimsKeyAgainAfterLease() {
		Claim first = claim("a");
		this.time.advance(LEASE);
		Claim second = claim("a");
		assertThatExceptionOfType(LostClaimException.class).isThrownBy(() -> this.store.complete(first, null, DAY));
		this.store.release(first);
		assertThat(this.store.claim("a", LEASE)).isInstanceOf(InProgress.class);
		this.store.complete(second, null, DAY);
		assertThat(this.store.claim("a", LEASE)).isEqualTo(new Completed(null));
	}

	@Test
	void completesKeyAfterLeaseIfNobodyElseHasClaimedIt() {
		Claim claim = claim("a");
		this.time.advance(LEASE);
		this.store.complete(claim, null, DAY);
		assertThat(this.store.findCompleted(List.of("a"))).containsExactly("a");
	}

	@Test
	void claimsReleasedKeyAtOnce() {
		this.store.release(claim("a"));
		assertThat(this.store.claim("a", LEASE)).isInstanceOf(Claim.class);
	}

	@Test
	void removesExpiredKeys() {
		for (int i = 0; i < 1000; i++) {
			this.store.complete(claim("old" + i), null, DAY);
		}
		this.time.advance(DAY);
		for (int i = 0; i < 1000; i++) {
			claim("new" + i);
		}
		assertThat(this.store.size()).isEqualTo(1000);
		this.store.clear();
		assertThat(this.store.size()).isZero();
	}

	private Claim claim(String key) {
		return (Claim) this.store.claim(key, LEASE);
	}

}
