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
 * JSON as a tree, its numbers spelled as they were written.
 *
 * @param value the tree
 */
public record JsonTree(@Nullable Object value) {

	private static final Pattern YAML_NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+([eE][+-][0-9]+)?)?");

	/**
	 * Read JSON.
	 * @param text one JSON value
	 * @return the tree
	 * @throws tools.jackson.core.JacksonException if it is none
	 */
	public static JsonTree read(String text) {
		try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
			return new JsonTree(value(parser, parser.nextToken()));
		}
	}

	/**
	 * Whether the tree can stand in a template as such. CloudFormation takes no
	 * {@code null} and replaces what looks like one of its functions, and YAML 1.1 takes
	 * some of JSON's numbers for text.
	 * @return {@code false} if it must be handed over as text
	 */
	public boolean isTemplateSafe() {
		return isTemplateSafe(this.value);
	}

	/**
	 * The tree as JSON without white space.
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
		return ShortForm.isLongForm(key) || key.equals("Condition");
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
