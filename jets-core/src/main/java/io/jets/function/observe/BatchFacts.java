package io.jets.function.observe;

import java.math.BigDecimal;
import java.time.Instant;

import io.jets.function.json.JsonLimits;
import io.jets.function.payload.EventInspector;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a batch of stream records contains.
 *
 * @param records the number of records
 * @param last when the change of the last record was made, {@code null} if the record has
 * no time
 */
public record BatchFacts(int records, @Nullable Instant last) {

	static final BatchFacts NONE = new BatchFacts(0, null);

	private static final JsonFactory factory = JsonLimits.factory();

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	/**
	 * Reads a batch as far as it is well-formed.
	 */
	static BatchFacts of(byte[] event) {
		int records = 0;
		Instant last = null;
		try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), event)) {
			if (EventInspector.findRecords(parser) != JsonToken.START_ARRAY) {
				return NONE;
			}
			while (parser.nextToken() == JsonToken.START_OBJECT) {
				records++;
				last = time(parser);
			}
		}
		catch (JacksonException ex) {
			// The job reports an event that it cannot read
		}
		return new BatchFacts(records, last);
	}

	/**
	 * Reads the time of a record, in seconds, and the rest of the record.
	 */
	private static @Nullable Instant time(JsonParser parser) {
		Instant time = null;
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			boolean change = "dynamodb".equals(parser.currentName());
			if (parser.nextToken() != JsonToken.START_OBJECT || !change) {
				parser.skipChildren();
				continue;
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean created = "ApproximateCreationDateTime".equals(parser.currentName());
				if (parser.nextToken().isNumeric() && created) {
					time = Instant.ofEpochMilli(parser.getDecimalValue().multiply(THOUSAND).longValue());
				}
				parser.skipChildren();
			}
		}
		return time;
	}

}
