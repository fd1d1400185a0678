package io.jets.function.observe;

import io.jets.function.json.JsonLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Counts the failed records in a response to a batch.
 */
final class FailedRecords {

	private static final JsonFactory factory = JsonLimits.factory();

	private FailedRecords() {
	}

	static int count(byte[] response) {
		int count = 0;
		try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), response)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.PROPERTY_NAME && "itemIdentifier".equals(parser.currentName())) {
					count++;
				}
			}
		}
		catch (JacksonException ex) {
			// The response of a method that returns bytes need not be JSON
		}
		return count;
	}

}
