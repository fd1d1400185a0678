package io.jets.sam.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON value as a tree. Numbers keep their spelling.
 *
 * @param value the root of the tree
 */
public record JsonTree(@Nullable Object value) {

	private static final Pattern YAML_NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+([eE][+-][0-9]+)?)?");

	/**
	 * Reads JSON.
	 * @param text one JSON value
	 * @return the tree
	 * @throws tools.jackson.core.JacksonException if the text is not valid JSON
	 */
	public static JsonTree read(String text) {
		try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
			return new JsonTree(value(parser, parser.nextToken()));
		}
	}

	/**
	 * Returns whether a template can contain the tree as it is. CloudFormation rejects
	 * {@code null} and evaluates keys that are names of its functions, and YAML 1.1 reads
	 * some of JSON's numbers as text.
	 * @return {@code false} if the template must contain the tree as JSON text
	 */
	public boolean isTemplateSafe() {
		return isTemplateSafe(this.value);
	}

	/**
	 * Returns the tree as JSON without white space.
	 * @return JSON
	 */
	@Override
	public String toString() {
		return text(this.value);
	}

	private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
		if (token == JsonToken.START_OBJECT) {
			Map<String, @Nullable Object> map = new LinkedHashMap<>();
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				String key = parser.getString();
				map.put(key, value(parser, parser.nextToken()));
			}
			return map;
		}
		if (token == JsonToken.START_ARRAY) {
			List<@Nullable Object> list = new ArrayList<>();
			for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
				list.add(value(parser, next));
			}
			return list;
		}
		if (token == null || token == JsonToken.VALUE_NULL) {
			return null;
		}
		if (token.isBoolean()) {
			return token == JsonToken.VALUE_TRUE;
		}
		return token.isNumeric() ? new PlainNumber(parser.getString()) : parser.getString();
	}

	private static boolean isTemplateSafe(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.allMatch((entry) -> !isFunction(String.valueOf(entry.getKey())) && isTemplateSafe(entry.getValue()));
		}
		if (value instanceof List<?> list) {
			return list.stream().allMatch(JsonTree::isTemplateSafe);
		}
		return (value instanceof PlainNumber number) ? YAML_NUMBER.matcher(number.text()).matches() : value != null;
	}

	private static boolean isFunction(String key) {
		return IntrinsicFunction.isFullName(key) || key.equals("Condition");
	}

	private static String text(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((entry) -> text(entry.getKey()) + ":" + text(entry.getValue()))
				.collect(Collectors.joining(",", "{", "}"));
		}
		if (value instanceof List<?> list) {
			return list.stream().map(JsonTree::text).collect(Collectors.joining(",", "[", "]"));
		}
		if (value instanceof PlainNumber number) {
			return number.text();
		}
		return JsonMapper.shared().writeValueAsString(value);
	}

}
