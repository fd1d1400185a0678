package io.jets.local.stream.position;

import java.time.Instant;

/**
 * A record in a shard.
 *
 * @param sequenceNumber its sequence number
 * @param arrival when it was added to the stream
 */
public record RecordPosition(String sequenceNumber, Instant arrival) {

}
