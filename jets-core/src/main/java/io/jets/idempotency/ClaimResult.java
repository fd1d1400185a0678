package io.jets.idempotency;

/**
 * The result of a {@linkplain IdempotencyStore#claim claim}.
 */
public sealed interface ClaimResult permits Claim, InProgress, Completed {

}
