package io.jets.test.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.event.Change;
import io.jets.event.item.ItemWriter;
import io.jets.local.dynamodb.KeyAttribute;
import io.jets.local.dynamodb.TableKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Finds the primary key of a changed item: that of the change, that of the item's
 * annotations, that of {@code jets.local.dynamodb.tables}, or else {@code id}.
 */
final class TableKeys {

	private static final Bindable<Map<String, KeyProperties>> TABLES = Bindable.mapOf(String.class,
			KeyProperties.class);

	private final Map<String, KeyProperties> tables;

	TableKeys(Environment environment) {
		this.tables = Binder.get(environment).bind("jets.local.dynamodb.tables", TABLES).orElseGet(Map::of);
	}

	/**
	 * Returns the key of a change.
	 * @param table the table
	 * @param change the change
	 * @param item the attributes of the item in DynamoDB's JSON
	 * @return the key attributes in DynamoDB's JSON
	 */
	ObjectNode of(String table, Change<?> change, ObjectNode item) {
		KeyProperties properties = this.tables.get(table);
		List<String> names = ItemWriter.keyNames(change.item().getClass());
		if (!names.isEmpty()) {
			return key(table, names.stream().map((name) -> new KeyPart(name, null)).toList(), item);
		}
		if (properties == null) {
			return key(table, List.of(new KeyPart(TableKey.DEFAULT.partition().name(), null)), item);
		}
		TableKey key = TableKey.of(table, properties.partitionKey(), properties.sortKey());
		List<KeyPart> parts = new ArrayList<>();
		parts.add(KeyPart.of(key.partition()));
		if (key.sort() != null) {
			parts.add(KeyPart.of(key.sort()));
		}
		return key(table, parts, item);
	}

	private static ObjectNode key(String table, List<KeyPart> parts, ObjectNode item) {
		ObjectNode key = JsonNodeFactory.instance.objectNode();
		parts.forEach((part) -> key.set(part.name(), value(table, part, item)));
		return key;
	}

	private static JsonNode value(String table, KeyPart part, ObjectNode item) {
		JsonNode value = item.get(part.name());
		if (value == null) {
			throw new IllegalArgumentException("The item of the table " + table + " has no attribute \"" + part.name()
					+ "\", which is part of the table's key: set the key with ChangeBuilder.keys or in "
					+ "jets.local.dynamodb.tables." + table + ".partition-key and .sort-key. The item has "
					+ item.propertyNames());
		}
		String type = value.propertyNames().iterator().next();
		if (!part.accepts(type)) {
			throw new IllegalArgumentException("The key attribute \"" + part.name() + "\" of the table " + table
					+ " is of type " + type + " in the item, and of type " + part.types() + " in the table");
		}
		return value;
	}

	/**
	 * A key attribute.
	 *
	 * @param name the name
	 * @param type the type, {@code null} if any type of key is accepted
	 */
	private record KeyPart(String name, @Nullable String type) {

		static KeyPart of(KeyAttribute attribute) {
			return new KeyPart(attribute.name(), attribute.type());
		}

		boolean accepts(String other) {
			return (this.type != null) ? this.type.equals(other) : List.of("S", "N", "B").contains(other);
		}

		String types() {
			return (this.type != null) ? this.type : "S, N or B";
		}

	}

	/**
	 * The keys of a table in {@code jets.local.dynamodb.tables.
	 *
	<table>
	 * }.
	 *
	 * @param partitionKey name and type
	 * @param sortKey name and type
	 */
	record KeyProperties(@Nullable String partitionKey, @Nullable String sortKey) {

	}

}
