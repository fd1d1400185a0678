package io.jets.function.stream;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record's part of a batch's bytes, parsed only if somebody asks.
 *
 * @param batch the batch
 * @param start where the record starts
 * @param end where it ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawRecord(byte[] batch, int start, int end) {

	private static final ObjectReader READER = JsonMapper.shared()
		.readerFor(JsonNode.class)
		.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

	JsonNode parse() {
		return READER.readValue(this.batch, this.start, this.end - this.start);
	}

}
