package io.jets.test.stream;

import java.util.Map;

import io.jets.function.item.SdkAttributeValues;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads items in DynamoDB's JSON into attribute values of the AWS SDK.
 */
final class StreamItems {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private StreamItems() {
	}

	/**
	 * Reads an item.
	 * @throws io.jets.function.item.InvalidAttributeException if it is not DynamoDB's
	 * JSON
	 */
	static Map<String, AttributeValue> read(JsonNode item) {
		try (JsonParser parser = MAPPER.treeAsTokens(item)) {
			parser.nextToken();
			return new SdkAttributeValues(parser).readMap();
		}
	}

}
