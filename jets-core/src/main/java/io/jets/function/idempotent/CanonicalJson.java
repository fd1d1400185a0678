package io.jets.function.idempotent;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes JSON in a form that does not depend on how it was sent: without white space,
 * with the members of objects in the order of their names, and with numbers in one
 * spelling.
 */
final class CanonicalJson {

	private CanonicalJson() {
	}

	/**
	 * Returns a hash of a value.
	 * @param value the value
	 * @return SHA-256 of its canonical JSON, hexadecimal
	 */
	static String sha256(JsonNode value) {
		StringBuilder text = new StringBuilder();
		write(value, text);
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(JsonNode value, StringBuilder text) {
		if (value.isObject()) {
			char separator = '{';
			for (String name : new TreeSet<>(value.propertyNames())) {
				text.append(separator).append(JsonNodeFactory.instance.stringNode(name)).append(':');
				write(value.path(name), text);
				separator = ',';
			}
			text.append((separator == '{') ? "{}" : "}");
		}
		else if (value.isArray()) {
			char separator = '[';
			for (JsonNode item : value) {
				text.append(separator);
				write(item, text);
				separator = ',';
			}
			text.append((separator == '[') ? "[]" : "]");
		}
		else if (value.isNumber()) {
			BigDecimal number = value.decimalValue();
			text.append((number.signum() == 0) ? BigDecimal.ZERO : number.stripTrailingZeros());
		}
		else {
			text.append(value);
		}
	}

}
