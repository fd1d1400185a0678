package io.jets.pattern.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.pattern.event.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a valid pattern into its alternatives, as event-ruler's compiler does: each is a
 * list of fields, of which all must match. Without {@code $or} there is one alternative.
 * A later field replaces an earlier one of the same name.
 */
public final class PatternParser {

	private static final String OR = "$or";

	private final JsonParser parser;

	private final Deque<String> keys = new ArrayDeque<>();

	private PatternParser(JsonParser parser) {
		this.parser = parser;
	}

	/**
	 * Reads a pattern.
	 * @param pattern the pattern, which AWS's compiler accepts
	 * @return the fields of each alternative, in the order in which they are written
	 */
	public static List<List<PatternField>> parse(String pattern) {
		try (JsonParser parser = JsonText.parser(pattern)) {
			parser.nextToken();
			List<Map<String, PatternField>> alternatives = new PatternParser(parser).object(List.of(Map.of()), false);
			return alternatives.stream().map(Map::values).<List<PatternField>>map(List::copyOf).toList();
		}
	}

	private List<Map<String, PatternField>> object(List<Map<String, PatternField>> alternatives, boolean inOr) {
		List<Map<String, PatternField>> result = alternatives;
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			String key = this.parser.currentName();
			JsonToken value = this.parser.nextToken();
			if (key.equals(OR)) {
				result = or(result);
			}
			else if (value == JsonToken.START_OBJECT) {
				this.keys.addLast(key);
				result = object(result, inOr);
				this.keys.removeLast();
			}
			else {
				result = with(result, field(key, inOr));
			}
		}
		return result;
	}

	private List<Map<String, PatternField>> or(List<Map<String, PatternField>> alternatives) {
		List<Map<String, PatternField>> result = new ArrayList<>();
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			result.addAll(object(alternatives, true));
		}
		return result;
	}

	private PatternField field(String key, boolean inOr) {
		String parent = String.join(".", this.keys);
		List<String> all = new ArrayList<>(this.keys);
		all.add(key);
		return new PatternField(all, parent.isEmpty() ? key : parent + "." + key,
				new ExpressionReader(this.parser).list(), inOr);
	}

	private static List<Map<String, PatternField>> with(Collection<Map<String, PatternField>> alternatives,
			PatternField field) {
		return alternatives.stream().map((fields) -> {
			Map<String, PatternField> more = new LinkedHashMap<>(fields);
			more.put(field.name(), field);
			return more;
		}).toList();
	}

}
