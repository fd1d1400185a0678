package io.jets.idempotency.dynamodb;

import java.time.Instant;
import java.util.Map;

import io.jets.idempotency.ClaimResult;
import io.jets.idempotency.Completed;
import io.jets.idempotency.InProgress;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item of the table. Times to live are in seconds, and leases in milliseconds.
 *
 * @param attributes the attributes
 */
record IdempotencyItem(Map<String, AttributeValue> attributes) {

	static final String ID = "id";

	static final String STATE = "state";

	static final String OWNER = "owner";

	static final String LEASE = "lease";

	static final String EXPIRES = "expires";

	static final String RESPONSE = "response";

	static final AttributeValue IN_PROGRESS = AttributeValue.fromS("IN_PROGRESS");

	static final AttributeValue COMPLETED = AttributeValue.fromS("COMPLETED");

	/**
	 * Returns the item of a claim.
	 */
	static IdempotencyItem inProgress(AttributeValue id, AttributeValue owner, Instant leaseEnd) {
		return new IdempotencyItem(
				Map.of(ID, id, STATE, IN_PROGRESS, OWNER, owner, LEASE, millis(leaseEnd), EXPIRES, seconds(leaseEnd)));
	}

	static AttributeValue millis(Instant time) {
		return AttributeValue.fromN(Long.toString(time.toEpochMilli()));
	}

	/**
	 * Returns the whole second at or after a time.
	 */
	static AttributeValue seconds(Instant time) {
		return AttributeValue.fromN(Long.toString(time.getEpochSecond() + ((time.getNano() > 0) ? 1 : 0)));
	}

	boolean isOwnedBy(AttributeValue owner) {
		return owner.equals(this.attributes.get(OWNER));
	}

	/**
	 * Returns whether the key is completed and has not expired. DynamoDB deletes an
	 * expired item within some days.
	 */
	boolean isCompleted(Instant now) {
		return COMPLETED.equals(this.attributes.get(STATE)) && number(EXPIRES) > now.getEpochSecond();
	}

	ClaimResult toClaimResult() {
		if (COMPLETED.equals(this.attributes.get(STATE))) {
			return new Completed(response());
		}
		return new InProgress(Instant.ofEpochMilli(number(LEASE)));
	}

	private byte @Nullable [] response() {
		AttributeValue response = this.attributes.get(RESPONSE);
		SdkBytes bytes = (response != null) ? response.b() : null;
		return (bytes != null) ? bytes.asByteArray() : null;
	}

	private long number(String name) {
		AttributeValue value = this.attributes.get(name);
		String text = (value != null) ? value.n() : null;
		return (text != null) ? Long.parseLong(text) : 0;
	}

}
