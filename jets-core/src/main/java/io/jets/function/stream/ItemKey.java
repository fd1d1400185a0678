package io.jets.function.stream;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

import io.jets.event.Change;

/**
 * Tells items apart.
 *
 * @param table the item's table
 * @param values its primary key
 */
record ItemKey(String table, Map<String, Object> values) {

	static final ItemKey ANY = new ItemKey("", Map.of());

	static ItemKey of(Change<?> change) {
		Map<String, Object> values = new HashMap<>(change.keys());
		values.replaceAll((name, value) -> (value instanceof byte[] bytes) ? ByteBuffer.wrap(bytes) : value);
		return new ItemKey(change.table(), values);
	}

}
