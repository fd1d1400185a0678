package io.jets.local.dynamodb;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.jets.idempotency.Claim;
import io.jets.idempotency.ClaimResult;
import io.jets.idempotency.Completed;
import io.jets.idempotency.InProgress;
import io.jets.idempotency.LostClaimException;
import io.jets.idempotency.dynamodb.DynamoDbIdempotencyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link DynamoDbIdempotencyStore} with DynamoDB Local.
 */
class DynamoDbIdempotencyStoreTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private static final Instant START = Instant.parse("2026-01-01T12:00:00.250Z");

	private static final Duration LEASE = Duration.ofMillis(1500);

	private static final Duration DAY = Duration.ofDays(1);

	private final String table = dynamoDb.createTable(false);

	private Instant now = START;

	private DynamoDbIdempotencyStore store;

	@BeforeEach
	void create() {
		this.store = store("shop");
	}

	private DynamoDbIdempotencyStore store(String scope) {
		return new DynamoDbIdempotencyStore(dynamoDb.client(), this.table, scope, () -> this.now);
	}

	@Test
	void claimsAbsentKeyOnce() {
		assertThat(this.store.claim("a", LEASE)).isInstanceOf(Claim.class);
		assertThat(this.store.claim("a", LEASE)).isEqualTo(new InProgress(START.plus(LEASE)));
	}

	@Test
	void letsOneOfManyThreadsClaimKey() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<ClaimResult>> claims = IntStream.range(0, 64)
				.<Callable<ClaimResult>>mapToObj((i) -> () -> this.store.claim("a", LEASE))
				.toList();
			List<ClaimResult> results = new ArrayList<>();
			for (Future<ClaimResult> result : threads.invokeAll(claims)) {
				results.add(result.get());
			}
			assertThat(results).filteredOn(Claim.class::isInstance).hasSize(1);
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void returnsStoredResponseUntilKeyExpires() {
		this.store.complete(claim("a"), "42".getBytes(StandardCharsets.UTF_8), DAY);
		assertThat(this.store.claim("a", LEASE)).isInstanceOfSatisfying(Completed.class,
				(completed) -> assertThat(completed.response()).asString().isEqualTo("42"));
		this.now = START.plus(DAY);
		assertThat(this.store.claim("a", LEASE)).isInstanceOf(Completed.class);
		// Times to live are whole seconds, and DynamoDB deletes the item later
		this.now = START.plus(DAY).plusSeconds(1);
		assertThat(this.store.findCompleted(List.of("a"))).isEmpty();
		assertThat(this.store.claim("a", LEASE)).isInstanceOf(Claim.class);
	}

	@Test
	void storesStateWithoutValuesOfEvent() {
		this.store.complete(claim("job#1"), null, DAY);
		Map<String, AttributeValue> item = dynamoDb.client()
			.getItem((request) -> request.tableName(this.table).key(Map.of("id", AttributeValue.fromS("shop#job#1"))))
			.item();
		assertThat(item).containsOnlyKeys("id", "state", "owner", "expires")
			.containsEntry("state", AttributeValue.fromS("COMPLETED"))
			.containsEntry("expires", AttributeValue.fromN("" + (START.getEpochSecond() + DAY.toSeconds() + 1)));
	}

	@Test
	void claimsKeyAgainAfterLease() {
		Claim first = claim("a");
		this.now = START.plus(LEASE).minusMillis(1);
		assertThat(this.store.claim("a", LEASE)).isInstanceOf(InProgress.class);
		this.now = START.plus(LEASE);
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
		this.now = START.plus(LEASE).plus(LEASE);
		this.store.complete(claim, null, DAY);
		assertThat(this.store.findCompleted(List.of("a"))).containsExactly("a");
	}

	@Test
	void claimsReleasedKeyAtOnce() {
		this.store.release(claim("a"));
		assertThat(this.store.claim("a", LEASE)).isInstanceOf(Claim.class);
	}

	@Test
	void findsCompletedKeysOfLargeBatch() {
		List<String> keys = IntStream.range(0, 250).mapToObj((i) -> "key" + i).toList();
		for (int i = 0; i < 250; i += 50) {
			this.store.complete(claim(keys.get(i)), new byte[10], DAY);
		}
		claim("key1");
		assertThat(this.store.findCompleted(keys)).containsExactlyInAnyOrder("key0", "key50", "key100", "key150",
				"key200");
		assertThat(this.store.findCompleted(List.of())).isEmpty();
	}

	@Test
	void separatesScopes() {
		this.store.complete(claim("a"), null, DAY);
		assertThat(store("other").findCompleted(List.of("a"))).isEmpty();
		assertThat(store("other").claim("a", LEASE)).isInstanceOf(Claim.class);
	}

	@Test
	void ownsClaimAndCompletionWhoseFirstResponsesWereLost() {
		LosingHttpClient http = new LosingHttpClient();
		try (DynamoDbClient client = client(http, DefaultRetryStrategy.standardStrategyBuilder().build())) {
			DynamoDbIdempotencyStore losing = store(client);
			http.lose(1);
			ClaimResult result = losing.claim("a", LEASE);
			assertThat(result).isInstanceOf(Claim.class);
			http.lose(1);
			losing.complete((Claim) result, null, DAY);
			assertThat(http.lost()).isEqualTo(2);
		}
		assertThat(this.store.findCompleted(List.of("a"))).containsExactly("a");
	}

	@Test
	void releasesClaimWhoseResponseWasLost() {
		LosingHttpClient http = new LosingHttpClient();
		try (DynamoDbClient client = client(http, DefaultRetryStrategy.doNotRetry())) {
			http.lose(1);
			assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> store(client).claim("a", LEASE))
				.satisfies((ex) -> assertThat(ex.getSuppressed()).isEmpty());
		}
		assertThat(this.store.claim("a", LEASE)).isInstanceOf(Claim.class);
	}

	@Test
	void releasesClaimOfInterruptedThread() {
		LosingHttpClient http = new LosingHttpClient();
		try (DynamoDbClient client = client(http, DefaultRetryStrategy.doNotRetry())) {
			http.lose(1);
			http.whenLost(Thread.currentThread()::interrupt);
			assertThatExceptionOfType(SdkException.class).isThrownBy(() -> store(client).claim("a", LEASE))
				.satisfies((ex) -> assertThat(ex.getSuppressed()).isEmpty());
		}
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.store.claim("a", LEASE)).isInstanceOf(Claim.class);
	}

	@Test
	void addsFailureOfReleaseToThatOfClaim() {
		LosingHttpClient http = new LosingHttpClient();
		try (DynamoDbClient client = client(http, DefaultRetryStrategy.doNotRetry())) {
			http.lose(2);
			assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> store(client).claim("a", LEASE))
				.satisfies(
						(ex) -> assertThat(ex.getSuppressed()).singleElement().isInstanceOf(SdkClientException.class));
			assertThat(http.lost()).isEqualTo(2);
		}
	}

	@Test
	void keepsClaimOfAnotherCallerAfterLostResponse() {
		Claim other = claim("a");
		LosingHttpClient http = new LosingHttpClient();
		try (DynamoDbClient client = client(http, DefaultRetryStrategy.doNotRetry())) {
			http.lose(1);
			assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> store(client).claim("a", LEASE));
		}
		this.store.complete(other, null, DAY);
		assertThat(this.store.findCompleted(List.of("a"))).containsExactly("a");
	}

	@Test
	void doesNotReleaseClaimThatDynamoDbRejected() {
		DynamoDbIdempotencyStore missing = new DynamoDbIdempotencyStore(dynamoDb.client(), "missing-table", "shop",
				InstantSource.fixed(START));
		assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> missing.claim("a", LEASE))
			.satisfies((ex) -> assertThat(ex.getSuppressed()).isEmpty());
	}

	private DynamoDbIdempotencyStore store(DynamoDbClient client) {
		return new DynamoDbIdempotencyStore(client, this.table, "shop", InstantSource.fixed(START));
	}

	private static DynamoDbClient client(LosingHttpClient http, RetryStrategy retries) {
		return DynamoDbClient.builder()
			.endpointOverride(dynamoDb.clients().endpoint())
			.region(Region.US_EAST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
			.overrideConfiguration((configuration) -> configuration.retryStrategy(retries))
			.httpClient(http)
			.build();
	}

	private Claim claim(String key) {
		return (Claim) this.store.claim(key, LEASE);
	}

}
