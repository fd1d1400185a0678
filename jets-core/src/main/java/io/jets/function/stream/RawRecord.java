package io.jets.function.stream;

import io.jets.function.payload.TreeNumbers;
import tools.jackson.databind.JsonNode;

/**
 * A record's part of a batch's bytes, parsed only if somebody asks.
 *
 * @param batch the batch
 * @param start where the record starts
 * @param end where it ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawRecord(byte[] batch, int start, int end) {

	JsonNode parse() {
		return TreeNumbers.tree().readValue(this.batch, this.start, this.end - this.start);
	}

}
