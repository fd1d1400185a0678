package io.jets.lean.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/**
 * A value that can be written as an attribute value of DynamoDB and as plain JSON.
 *
 * @param type the type of the attribute value
 * @param content text, a {@code boolean}, or a list of texts or of {@code Value}s; for a
 * map a list of entries, whose keys can repeat
 */
record Value(String type, Object content) {

	static Value of(String type, Object content) {
		return new Value(type, content);
	}

	/**
	 * Returns the attribute value in DynamoDB's JSON.
	 */
	String attribute() {
		return "{\"" + this.type + "\":" + attributeContent() + "}";
	}

	private String attributeContent() {
		return switch (this.type) {
			case "M" -> attributes();
			case "L" -> values().stream().map(Value::attribute).collect(Collectors.joining(",", "[", "]"));
			default -> JsonMapper.shared().writeValueAsString(this.content);
		};
	}

	/**
	 * Returns the attributes of a map.
	 */
	String attributes() {
		return entries().stream()
			.map((entry) -> quote(entry.getKey()) + ":" + entry.getValue().attribute())
			.collect(Collectors.joining(",", "{", "}"));
	}

	/**
	 * Returns the value in plain JSON.
	 */
	String json() {
		return switch (this.type) {
			case "M" -> entries().stream()
				.map((entry) -> quote(entry.getKey()) + ": " + entry.getValue().json())
				.collect(Collectors.joining(",\n", "{", "}"));
			case "L" -> values().stream().map(Value::json).collect(Collectors.joining(", ", "[", "]"));
			case "N" -> (String) this.content;
			case "NS" -> String.join(",", ((List<?>) this.content).stream().map(String::valueOf).toList())
				.transform((numbers) -> "[" + numbers + "]");
			case "NULL" -> "null";
			default -> JsonMapper.shared().writeValueAsString(this.content);
		};
	}

	private static String quote(String text) {
		return JsonMapper.shared().writeValueAsString(text);
	}

	private List<Value> values() {
		return ((List<?>) this.content).stream().map(Value.class::cast).toList();
	}

	@SuppressWarnings("unchecked") // A map has entries
	private List<Map.Entry<String, Value>> entries() {
		return (List<Map.Entry<String, Value>>) this.content;
	}

}
