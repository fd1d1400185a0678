package io.jets.function.observe;

import org.jspecify.annotations.Nullable;

/**
 * A record of a batch that has ended.
 *
 * @param eventId the id of the record, {@code ""} if the record cannot be read
 * @param sequenceNumber the sequence number
 * @param outcome the outcome
 * @param error the exception of a failure, {@code null} if there is none because the
 * record cannot be read
 */
public record ObservedRecord(String eventId, String sequenceNumber, RecordOutcome outcome, @Nullable Throwable error) {
}
