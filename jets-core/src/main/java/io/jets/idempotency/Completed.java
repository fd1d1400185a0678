package io.jets.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * The key is completed: there is nothing to do.
 *
 * @param response the response that was stored, {@code null} if there is none
 */
public record Completed(byte @Nullable [] response) implements ClaimResult {

}
