package io.jets.event;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Formats a primary key for log lines and messages.
 */
final class KeyText {

	private KeyText() {
	}

	static String of(Map<String, Object> keys) {
		return keys.entrySet()
			.stream()
			.map((key) -> key.getKey() + "=" + text(key.getValue()))
			.collect(Collectors.joining(", ", "{", "}"));
	}

	private static Object text(Object value) {
		if (value instanceof byte[] bytes) {
			return Base64.getEncoder().encodeToString(bytes);
		}
		return (value instanceof BigDecimal number) ? number.toPlainString() : value;
	}

}
