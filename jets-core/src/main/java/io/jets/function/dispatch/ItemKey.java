package io.jets.function.dispatch;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

import io.jets.event.Change;
import org.jspecify.annotations.Nullable;

/**
 * Identifies an item. The methods {@code equals} and {@code hashCode} are written by
 * hand, because the first call of a record's own ones would link method handles during
 * the first invocation of a function.
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

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ItemKey key && this.table.equals(key.table) && this.values.equals(key.values);
	}

	@Override
	public int hashCode() {
		return 31 * this.table.hashCode() + this.values.hashCode();
	}

}
