package io.jets.idempotency;

import java.time.Instant;

/**
 * Another caller has claimed the key.
 *
 * @param until when its claim ends at the latest
 */
public record InProgress(Instant until) implements ClaimResult {

}
