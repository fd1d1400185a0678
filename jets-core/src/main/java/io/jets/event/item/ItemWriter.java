package io.jets.event.item;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.ClassUtils;

/**
 * Turns an object into an item in DynamoDB's JSON, in which each value is an object that
 * names its type. It is the counterpart of the readers of stream records, for tests.
 * <p>
 * The AWS SDK's enhanced client writes objects with {@code @DynamoDbBean} or
 * {@code @DynamoDbImmutable}, as it writes them to the table. A {@link JsonMapper} writes
 * all others: text becomes {@code S}, a number {@code N}, binary {@code B}, a list
 * {@code L}, an object {@code M}; a {@link java.util.Set} of texts {@code SS}, of numbers
 * {@code NS}, of binary {@code BS}, and any other set {@code L}. A property that is
 * {@code null} is left out, and so is an empty set, which DynamoDB does not have;
 * {@code null} in a map, a tree or a list becomes {@code NULL}.
 */
public final class ItemWriter {

	private static final boolean ENHANCED_CLIENT = ClassUtils
		.isPresent("software.amazon.awssdk.enhanced.dynamodb.TableSchema", ItemWriter.class.getClassLoader());

	private final JsonMapper mapper;

	/**
	 * Creates a writer.
	 * @param mapper writes objects that the enhanced client does not write
	 */
	public ItemWriter(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * Turns an object into an item.
	 * @param item a bean of the enhanced client, a {@link DynamoDbItem}, or an object
	 * that the mapper writes as a JSON object
	 * @return the attributes in DynamoDB's JSON
	 * @throws IllegalArgumentException if DynamoDB cannot store the object
	 */
	public ObjectNode write(Object item) {
		if (item instanceof DynamoDbItem raw) {
			return raw.toTree();
		}
		if (ENHANCED_CLIENT && EnhancedClientItem.supports(item.getClass())) {
			return EnhancedClientItem.write(item);
		}
		JsonNode tree = ItemGenerator.toTree(this.mapper, item);
		if (!tree.isObject()) {
			throw new IllegalArgumentException(item.getClass().getName()
					+ " does not become a JSON object, and an item has attributes: use a record, a class, a map, or "
					+ DynamoDbItem.class.getSimpleName());
		}
		return new AttributeValues(item.getClass().getTypeName()).ofItem(tree);
	}

	/**
	 * Returns the attributes of the primary key that a type declares.
	 * @param type the type of an item
	 * @return the partition key and, if there is one, the sort key; nothing if the
	 * enhanced client does not write the type
	 */
	public static List<String> keyNames(Class<?> type) {
		return (ENHANCED_CLIENT && EnhancedClientItem.supports(type)) ? EnhancedClientItem.keyNames(type) : List.of();
	}

}
