package io.jets.pattern;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.pattern.parse.MatchExpression;
import io.jets.pattern.parse.PatternField;
import io.jets.pattern.parse.PatternParser;
import org.jspecify.annotations.Nullable;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Patterns;

/**
 * Two alternatives of {@code $or} of which event-ruler ignores the later one, always or
 * in some machines of the same pattern. That happens if both have the same fields and
 * share a value in each of them: event-ruler then takes the later one for the earlier
 * one, and its other values match nothing. Whether EventBridge and Lambda do so too is
 * not known.
 *
 * @param earlier the fields of the earlier alternative, for instance {@code id: ["a"]}
 * @param later the fields of the later alternative
 * @param merged the field of one alternative that stands for both, {@code null} if there
 * is no such alternative
 */
public record AlternativeOverlap(String earlier, String later, @Nullable String merged) {

	/**
	 * Returns the overlaps of a pattern.
	 * @param pattern a valid pattern, JSON
	 * @return an overlap for each alternative that can be ignored
	 */
	public static List<AlternativeOverlap> of(String pattern) {
		List<Map<String, PatternField>> alternatives = PatternParser.parse(pattern)
			.stream()
			.map((fields) -> fields.stream().collect(Collectors.toMap(PatternField::name, (field) -> field)))
			.toList();
		Map<PatternField, List<Patterns>> values = new HashMap<>();
		alternatives.forEach((fields) -> fields.values()
			.forEach((field) -> values.computeIfAbsent(field, AlternativeOverlap::compile)));
		List<AlternativeOverlap> overlaps = new ArrayList<>();
		for (int i = 1; i < alternatives.size(); i++) {
			Map<String, PatternField> later = alternatives.get(i);
			alternatives.subList(0, i)
				.stream()
				.filter((earlier) -> isTakenFor(later, earlier, values))
				.findFirst()
				.ifPresent((earlier) -> overlaps
					.add(new AlternativeOverlap(describe(earlier), describe(later), merge(earlier, later))));
		}
		return overlaps;
	}

	private static boolean isTakenFor(Map<String, PatternField> later, Map<String, PatternField> earlier,
			Map<PatternField, List<Patterns>> values) {
		if (!later.keySet().equals(earlier.keySet())) {
			return false;
		}
		boolean more = false;
		for (Map.Entry<String, PatternField> field : later.entrySet()) {
			List<Patterns> own = values.getOrDefault(field.getValue(), List.of());
			List<Patterns> others = values.getOrDefault(earlier.get(field.getKey()), List.of());
			if (Collections.disjoint(own, others)) {
				return false;
			}
			more |= !others.containsAll(own);
		}
		return more;
	}

	/**
	 * Returns the values of a field as event-ruler compares them. A number is the same in
	 * each notation.
	 */
	private static List<Patterns> compile(PatternField field) {
		try {
			return JsonRuleCompiler.compile("{\"v\":%s}".formatted(list(expressions(field))))
				.get(0)
				.getOrDefault("v", List.of());
		}
		catch (IOException ex) {
			throw new IllegalStateException("A part of a valid pattern is not valid", ex);
		}
	}

	private static List<String> expressions(PatternField field) {
		return field.expressions().stream().map(MatchExpression::json).toList();
	}

	private static String list(Iterable<String> expressions) {
		return "[" + String.join(",", expressions) + "]";
	}

	private static String describe(Map<String, PatternField> alternative) {
		return alternative.values()
			.stream()
			.filter(PatternField::inOr)
			.map((field) -> field.name() + ": " + list(expressions(field)))
			.sorted()
			.collect(Collectors.joining(", "));
	}

	/**
	 * Merges the values of the only field that differs.
	 */
	private static @Nullable String merge(Map<String, PatternField> earlier, Map<String, PatternField> later) {
		List<PatternField> different = later.values()
			.stream()
			.filter((field) -> !Set.copyOf(expressions(field)).equals(values(earlier, field)))
			.toList();
		if (different.size() != 1) {
			return null;
		}
		PatternField field = different.get(0);
		Set<String> all = values(earlier, field);
		all.addAll(expressions(field));
		return field.name() + ": " + list(all);
	}

	/**
	 * Returns the values of a field in another alternative, which has the same fields.
	 */
	private static Set<String> values(Map<String, PatternField> alternative, PatternField field) {
		return new LinkedHashSet<>(expressions(Objects.requireNonNull(alternative.get(field.name()))));
	}

}
