package io.jets.local.stream;

/**
 * A record that is to be delivered.
 *
 * @param sequenceNumber its place in the shard
 * @param json as Lambda sends it
 */
record StreamRecord(String sequenceNumber, byte[] json) {

}
