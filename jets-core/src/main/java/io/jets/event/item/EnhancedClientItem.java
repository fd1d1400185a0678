package io.jets.event.item;

import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.BeanTableSchemaParams;
import software.amazon.awssdk.enhanced.dynamodb.mapper.ImmutableTableSchemaParams;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an item as the AWS SDK's enhanced client writes it to the table.
 */
final class EnhancedClientItem {

	private EnhancedClientItem() {
	}

	static boolean supports(Class<?> type) {
		return type.isAnnotationPresent(DynamoDbBean.class) || type.isAnnotationPresent(DynamoDbImmutable.class);
	}

	static <T> ObjectNode write(T item) {
		@SuppressWarnings("unchecked")
		Class<T> type = (Class<T>) item.getClass();
		return map(schema(type).itemToMap(item, true));
	}

	static List<String> keyNames(Class<?> type) {
		TableMetadata table = schema(type).tableMetadata();
		List<String> names = new ArrayList<>();
		names.add(table.primaryPartitionKey());
		table.primarySortKey().ifPresent(names::add);
		return names;
	}

	/**
	 * Returns the schema of a type, also of another class loader than the SDK's.
	 */
	static <T> TableSchema<T> schema(Class<T> type) {
		MethodHandles.Lookup lookup;
		try {
			lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(type.getName() + " cannot be read by reflection", ex);
		}
		return type.isAnnotationPresent(DynamoDbBean.class)
				? TableSchema.fromBean(BeanTableSchemaParams.builder(type).lookup(lookup).build())
				: TableSchema.fromImmutableClass(ImmutableTableSchemaParams.builder(type).lookup(lookup).build());
	}

	private static ObjectNode map(Map<String, AttributeValue> values) {
		ObjectNode map = JsonNodeFactory.instance.objectNode();
		// The client writes empty sets, which DynamoDB rejects
		values.forEach((name, value) -> {
			if (!isEmptySet(value)) {
				map.set(name, value(value));
			}
		});
		return map;
	}

	private static boolean isEmptySet(AttributeValue value) {
		return switch (value.type()) {
			case SS -> value.ss().isEmpty();
			case NS -> value.ns().isEmpty();
			case BS -> value.bs().isEmpty();
			default -> false;
		};
	}

	private static ObjectNode value(AttributeValue value) {
		ObjectNode typed = JsonNodeFactory.instance.objectNode();
		switch (value.type()) {
			case S -> typed.put("S", value.s());
			case N -> typed.put("N", number(value.n()));
			case B -> typed.put("B", base64(value.b()));
			case BOOL -> typed.put("BOOL", value.bool());
			case NUL -> typed.put("NULL", value.nul());
			case M -> typed.set("M", map(value.m()));
			case L -> addAll(typed.putArray("L"), value.l());
			case SS -> value.ss().forEach(typed.putArray("SS")::add);
			case NS -> numbers(typed.putArray("NS"), value.ns());
			case BS -> binaries(typed.putArray("BS"), value.bs());
			default ->
				throw new IllegalStateException("The enhanced client wrote an attribute value of an unknown type");
		}
		return typed;
	}

	private static void addAll(ArrayNode list, List<AttributeValue> values) {
		values.forEach((value) -> list.add(value(value)));
	}

	private static void numbers(ArrayNode list, List<String> numbers) {
		numbers.forEach((number) -> list.add(number(number)));
	}

	private static void binaries(ArrayNode list, List<SdkBytes> binaries) {
		binaries.forEach((binary) -> list.add(base64(binary)));
	}

	private static String base64(SdkBytes binary) {
		return Base64.getEncoder().encodeToString(binary.asByteArrayUnsafe());
	}

	private static String number(String number) {
		return AttributeValues.normalized(new BigDecimal(number));
	}

}
