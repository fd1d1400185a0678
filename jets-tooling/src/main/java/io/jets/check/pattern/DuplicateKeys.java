package io.jets.check.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.jets.check.pattern.JsonValue.JsonArray;
import io.jets.check.pattern.JsonValue.JsonObject;
import io.jets.check.pattern.JsonValue.Member;
import io.jets.check.value.AttributeFaults;

/**
 * Finds duplicate keys of an object. AWS uses the last one without an error; even an
 * example in its documentation has a duplicate.
 */
final class DuplicateKeys {

	private DuplicateKeys() {
	}

	static void check(JsonObject object, AttributeFaults faults) {
		Map<String, Integer> counts = new HashMap<>();
		for (Member member : object.members()) {
			if (counts.merge(member.key(), 1, Integer::sum) == 2) {
				faults.warn(
						"the key \"%s\" at %s is a duplicate in its object; AWS uses the last one and ignores the others"
							.formatted(member.key(), member.position()),
						"Write it once: \"%s\": %s".formatted(member.key(), merge(member.key(), object)));
			}
		}
	}

	private static String merge(String key, JsonObject object) {
		List<JsonValue> values = object.members()
			.stream()
			.filter((member) -> member.key().equals(key))
			.map(Member::value)
			.toList();
		boolean objects = values.stream().allMatch(JsonObject.class::isInstance);
		return values.stream()
			.map((value) -> (objects || value instanceof JsonArray) ? content(value) : value.text())
			.collect(Collectors.joining(",", objects ? "{" : "[", objects ? "}" : "]"));
	}

	private static String content(JsonValue value) {
		return value.text().substring(1, value.text().length() - 1);
	}

}
