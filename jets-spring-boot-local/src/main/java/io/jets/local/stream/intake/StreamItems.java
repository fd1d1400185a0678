package io.jets.local.stream.intake;

import java.util.Map;

import io.jets.function.item.SdkAttributeValues;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads items in DynamoDB's JSON into attribute values of the AWS SDK.
 */
public final class StreamItems {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private StreamItems() {
	}

	/**
	 * Reads an item.
	 * @param item the item
	 * @return its attributes
	 * @throws io.jets.function.item.InvalidAttributeException if it is not DynamoDB's
	 * JSON
	 */
	public static Map<String, AttributeValue> read(JsonNode item) {
		try (JsonParser parser = MAPPER.treeAsTokens(item)) {
			parser.nextToken();
			return new SdkAttributeValues(parser).readMap();
		}
	}

}
