package io.jets.function.dispatch;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

import io.jets.event.Change;

/**
 * Identifies an item.
 *
 * @param table the table of the item
 * @param values the primary key
 */
record ItemKey(String table, Map<String, Object> values) {

	static final ItemKey ANY = new ItemKey("", Map.of());

	static ItemKey of(Change<?> change) {
		Map<String, Object> values = new HashMap<>(change.keys());
		values.replaceAll((name, value) -> (value instanceof byte[] bytes) ? ByteBuffer.wrap(bytes) : value);
		return new ItemKey(change.table(), values);
	}

}
