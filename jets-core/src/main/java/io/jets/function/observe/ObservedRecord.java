package io.jets.function.observe;

import org.jspecify.annotations.Nullable;

/**
 * A record of a batch that has ended.
 *
 * @param eventId the id of the record, {@code ""} if the record cannot be read
 * @param sequenceNumber the sequence number
 * @param succeeded whether the job's method returned
 * @param error the exception of the job's method, {@code null} if the method returned or
 * was not called because the record cannot be read
 */
public record ObservedRecord(String eventId, String sequenceNumber, boolean succeeded, @Nullable Throwable error) {
}
