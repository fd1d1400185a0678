package io.jets.function.item;

import java.lang.invoke.MethodHandles;
import java.util.Map;

import io.jets.function.json.CodeOrigin;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.BeanTableSchemaParams;
import software.amazon.awssdk.enhanced.dynamodb.mapper.ImmutableTableSchemaParams;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonParser;

/**
 * Reads an item as the AWS SDK's enhanced client reads it from the table.
 *
 * @param <T> a class with {@code @DynamoDbBean} or {@code @DynamoDbImmutable}
 */
final class TableSchemaItemReader<T> implements ItemReader {

	private final Class<T> type;

	private final TableSchema<T> schema;

	TableSchemaItemReader(Class<T> type) {
		this.type = type;
		this.schema = schema(type);
	}

	static boolean supports(Class<?> type) {
		return type.isAnnotationPresent(DynamoDbBean.class) || type.isAnnotationPresent(DynamoDbImmutable.class);
	}

	/**
	 * The lookup supports classes of other class loaders than the SDK's, such as that of
	 * devtools.
	 */
	private static <T> TableSchema<T> schema(Class<T> type) {
		MethodHandles.Lookup lookup = lookup(type);
		return type.isAnnotationPresent(DynamoDbBean.class)
				? TableSchema.fromBean(BeanTableSchemaParams.builder(type).lookup(lookup).build())
				: TableSchema.fromImmutableClass(ImmutableTableSchemaParams.builder(type).lookup(lookup).build());
	}

	private static MethodHandles.Lookup lookup(Class<?> type) {
		try {
			return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(type.getName() + " cannot be read by reflection", ex);
		}
	}

	@Override
	public ItemImage read(JsonParser parser, byte[] event) {
		Map<String, AttributeValue> values = new SdkAttributeValues(parser).readMap();
		return () -> toItem(values);
	}

	private Object toItem(Map<String, AttributeValue> values) {
		try {
			return this.schema.mapToItem(values, true);
		}
		catch (Throwable ex) {
			if (!RecordFailure.is(ex)) {
				throw ex;
			}
			throw new UnreadableItemException(culprit(values) + " (" + CodeOrigin.of(ex) + ")");
		}
	}

	/**
	 * Finds the attribute that could not be read, which the SDK's exception does not
	 * name.
	 */
	private String culprit(Map<String, AttributeValue> values) {
		return values.entrySet()
			.stream()
			.filter((attribute) -> !isReadable(attribute.getKey(), attribute.getValue()))
			.findFirst()
			.map((attribute) -> "the attribute \"" + attribute.getKey() + "\" cannot be read as "
					+ this.schema.converterForAttribute(attribute.getKey()).type().rawClass().getTypeName() + ", for "
					+ this.type.getTypeName())
			.orElse("the item cannot be read as " + this.type.getTypeName());
	}

	private boolean isReadable(String name, AttributeValue value) {
		AttributeConverter<T> converter = this.schema.converterForAttribute(name);
		if (converter == null) {
			return true;
		}
		try {
			converter.transformTo(value);
			return true;
		}
		catch (Throwable ex) {
			return false;
		}
	}

}
