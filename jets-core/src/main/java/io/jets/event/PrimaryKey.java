package io.jets.event;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Formats and compares primary keys.
 */
final class PrimaryKey {

	private PrimaryKey() {
	}

	/**
	 * Returns the key for log lines and messages.
	 */
	static String text(Map<String, Object> keys) {
		return keys.entrySet()
			.stream()
			.map((key) -> key.getKey() + "=" + valueText(key.getValue()))
			.collect(Collectors.joining(", ", "{", "}"));
	}

	private static Object valueText(Object value) {
		if (value instanceof byte[] bytes) {
			return Base64.getEncoder().encodeToString(bytes);
		}
		return (value instanceof BigDecimal number) ? number.toPlainString() : value;
	}

	/**
	 * Returns the key in a form whose {@code equals} compares values: numbers without
	 * their scale, binary by its bytes.
	 */
	static Map<String, Object> comparable(Map<String, Object> keys) {
		Map<String, Object> comparable = new HashMap<>(keys);
		comparable.replaceAll((name, value) -> comparable(value));
		return comparable;
	}

	private static Object comparable(Object value) {
		if (value instanceof byte[] bytes) {
			return ByteBuffer.wrap(bytes);
		}
		return (value instanceof BigDecimal number) ? number.stripTrailingZeros() : value;
	}

}
