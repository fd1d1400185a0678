package io.jets.idempotency.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.idempotency.Claim;
import io.jets.idempotency.ClaimResult;
import io.jets.idempotency.IdempotencyStore;
import io.jets.idempotency.LostClaimException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * A store in a DynamoDB table with the partition key {@code id} (a string) and, so that
 * DynamoDB deletes expired items, {@code expires} as time-to-live attribute. Writes are
 * conditional, and reads are strongly consistent. A claim, a completion and a release are
 * one request each; a duplicate is one request, because the failed condition returns the
 * item. 100 keys of a batch are one request. A claim of which it is not known whether
 * DynamoDB has stored it is released once, so that a retry need not wait for its lease.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html">Condition
 * expressions</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Time to
 * live</a>
 */
public final class DynamoDbIdempotencyStore implements IdempotencyStore {

	/**
	 * The most keys of a {@code BatchGetItem}.
	 */
	private static final int KEYS_PER_REQUEST = 100;

	/**
	 * The lowest status code of a response to a request that DynamoDB may have done.
	 */
	private static final int SERVER_ERROR = 500;

	private static final String ABSENT = "attribute_not_exists(#id) OR #expires <= :now "
			+ "OR (#state = :inProgress AND #lease <= :nowMillis)";

	private static final String OWNED = "#owner = :owner";

	/**
	 * Does not include responses.
	 */
	private static final String FOUND = "#id, #state, #expires";

	private static final String COMPLETE = "SET #state = :completed, #expires = :expires REMOVE #lease";

	private static final String COMPLETE_WITH_RESPONSE = "SET #state = :completed, #expires = :expires, "
			+ "#response = :response REMOVE #lease";

	private static final Map<String, String> ABSENT_NAMES = names(IdempotencyItem.ID, IdempotencyItem.EXPIRES,
			IdempotencyItem.STATE, IdempotencyItem.LEASE);

	private static final Map<String, String> OWNED_NAMES = names(IdempotencyItem.OWNER);

	private static final Map<String, String> FOUND_NAMES = names(IdempotencyItem.ID, IdempotencyItem.STATE,
			IdempotencyItem.EXPIRES);

	private static final Map<String, String> COMPLETE_NAMES = names(IdempotencyItem.STATE, IdempotencyItem.EXPIRES,
			IdempotencyItem.LEASE, IdempotencyItem.OWNER);

	private static final Map<String, String> COMPLETE_WITH_RESPONSE_NAMES = names(IdempotencyItem.STATE,
			IdempotencyItem.EXPIRES, IdempotencyItem.RESPONSE, IdempotencyItem.LEASE, IdempotencyItem.OWNER);

	private final DynamoDbClient client;

	private final String table;

	private final String scope;

	private final InstantSource clock;

	/**
	 * Creates a store.
	 * @param client the client
	 * @param table the name of the table
	 * @param scope precedes all keys, so that several functions can share the table: on
	 * Lambda the name of the function
	 * @param clock determines when leases end and keys expire
	 */
	public DynamoDbIdempotencyStore(DynamoDbClient client, String table, String scope, InstantSource clock) {
		this.client = client;
		this.table = table;
		this.scope = scope;
		this.clock = clock;
	}

	@Override
	public Set<String> findCompleted(Collection<String> keys) {
		Set<String> completed = new LinkedHashSet<>();
		List<String> all = new ArrayList<>(keys);
		for (int start = 0; start < all.size(); start += KEYS_PER_REQUEST) {
			findCompleted(all.subList(start, Math.min(start + KEYS_PER_REQUEST, all.size())), completed);
		}
		return completed;
	}

	/**
	 * Finds completed keys. Those that DynamoDB does not process now are left out.
	 */
	private void findCompleted(List<String> keys, Set<String> completed) {
		Map<AttributeValue, String> byId = new HashMap<>();
		keys.forEach((key) -> byId.put(id(key), key));
		List<Map<String, AttributeValue>> ids = byId.keySet()
			.stream()
			.map((id) -> Map.of(IdempotencyItem.ID, id))
			.toList();
		KeysAndAttributes wanted = KeysAndAttributes.builder()
			.keys(ids)
			.consistentRead(true)
			.projectionExpression(FOUND)
			.expressionAttributeNames(FOUND_NAMES)
			.build();
		BatchGetItemResponse response = this.client
			.batchGetItem((request) -> request.requestItems(Map.of(this.table, wanted)));
		Instant now = this.clock.instant();
		for (Map<String, AttributeValue> attributes : response.responses().getOrDefault(this.table, List.of())) {
			String key = byId.get(attributes.get(IdempotencyItem.ID));
			if (key != null && new IdempotencyItem(attributes).isCompleted(now)) {
				completed.add(key);
			}
		}
	}

	@Override
	public ClaimResult claim(String key, Duration lease) {
		Claim claim = new Claim(key, UUID.randomUUID().toString());
		AttributeValue owner = AttributeValue.fromS(claim.owner());
		Instant now = this.clock.instant();
		IdempotencyItem item = IdempotencyItem.inProgress(id(key), owner, now.plus(lease));
		try {
			this.client.putItem((request) -> request.tableName(this.table)
				.item(item.attributes())
				.conditionExpression(ABSENT)
				.expressionAttributeNames(ABSENT_NAMES)
				.expressionAttributeValues(Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond())),
						":nowMillis", IdempotencyItem.millis(now), ":inProgress", IdempotencyItem.IN_PROGRESS))
				.returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
			return claim;
		}
		catch (ConditionalCheckFailedException ex) {
			IdempotencyItem found = new IdempotencyItem(ex.item());
			// The SDK repeats a request whose response was lost
			return found.isOwnedBy(owner) ? claim : found.toClaimResult();
		}
		catch (SdkException ex) {
			if (mayBeStored(ex)) {
				releaseAfter(ex, claim);
			}
			throw ex;
		}
	}

	/**
	 * Returns whether DynamoDB may have stored an item although the request failed, so
	 * that its claim would prevent a retry until the lease ends. A request that the SDK
	 * has repeated can be throttled after one that was done, but lost its response.
	 */
	private static boolean mayBeStored(SdkException ex) {
		return !(ex instanceof SdkServiceException rejected) || rejected.statusCode() >= SERVER_ERROR
				|| rejected.isThrottlingException();
	}

	/**
	 * Releases a claim, also on a thread that is interrupted, on which the SDK sends no
	 * request.
	 */
	private void releaseAfter(SdkException failure, Claim claim) {
		boolean interrupted = Thread.interrupted();
		try {
			release(claim);
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public void complete(Claim claim, byte @Nullable [] response, Duration expiry) {
		Map<String, AttributeValue> values = new HashMap<>();
		values.put(":owner", AttributeValue.fromS(claim.owner()));
		values.put(":completed", IdempotencyItem.COMPLETED);
		values.put(":expires", IdempotencyItem.seconds(this.clock.instant().plus(expiry)));
		if (response != null) {
			values.put(":response", AttributeValue.fromB(SdkBytes.fromByteArray(response)));
		}
		try {
			this.client.updateItem((request) -> request.tableName(this.table)
				.key(Map.of(IdempotencyItem.ID, id(claim.key())))
				.updateExpression((response != null) ? COMPLETE_WITH_RESPONSE : COMPLETE)
				.conditionExpression(OWNED)
				.expressionAttributeNames((response != null) ? COMPLETE_WITH_RESPONSE_NAMES : COMPLETE_NAMES)
				.expressionAttributeValues(values));
		}
		catch (ConditionalCheckFailedException ex) {
			throw new LostClaimException();
		}
	}

	@Override
	public void release(Claim claim) {
		try {
			this.client.deleteItem((request) -> request.tableName(this.table)
				.key(Map.of(IdempotencyItem.ID, id(claim.key())))
				.conditionExpression(OWNED)
				.expressionAttributeNames(OWNED_NAMES)
				.expressionAttributeValues(Map.of(":owner", AttributeValue.fromS(claim.owner()))));
		}
		catch (ConditionalCheckFailedException ex) {
			// The lease has ended, and the key belongs to another caller
		}
	}

	/**
	 * Returns placeholders for the names of attributes, some of which are reserved words.
	 */
	private static Map<String, String> names(String... attributes) {
		return Stream.of(attributes).collect(Collectors.toUnmodifiableMap((name) -> "#" + name, Function.identity()));
	}

	private AttributeValue id(String key) {
		return AttributeValue.fromS(this.scope + "#" + key);
	}

}
