package io.jets.pattern.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.pattern.PatternMatcher;
import io.jets.pattern.event.EventFields;
import io.jets.pattern.explain.Explanation;
import io.jets.pattern.parse.PatternField;
import io.jets.pattern.parse.PatternParser;
import org.jspecify.annotations.Nullable;

/**
 * Makes events from the pattern of a rule or from a filter pattern. event-ruler decides
 * about each of them, so that none is wrong.
 */
public final class PatternSample {

	/** A pattern can have 1,000 alternatives, which differ little. */
	private static final int MAXIMUM_ALTERNATIVES = 50;

	private final PatternMatcher matcher;

	private final List<List<PatternField>> alternatives;

	private final Map<PatternField, FieldValues> values = new HashMap<>();

	/**
	 * Creates the events of a pattern.
	 * @param pattern the pattern, JSON
	 * @throws IllegalArgumentException if the pattern is not valid, or too complex
	 */
	public PatternSample(String pattern) {
		this.matcher = new PatternMatcher(pattern);
		this.alternatives = PatternParser.parse(pattern).stream().limit(MAXIMUM_ALTERNATIVES).toList();
	}

	/**
	 * Returns an event that matches the pattern. If the pattern has alternatives
	 * ({@code $or}), the event matches the first one for which there is an event.
	 * @param base the event to start from, JSON; only what does not match is changed.
	 * {@code null} for an event that has nothing but the fields of the pattern
	 * @return the event, {@code null} if none was found
	 * @throws IllegalArgumentException if the base is not a JSON object
	 */
	public @Nullable String matching(@Nullable String base) {
		if (base != null && this.matcher.matches(base)) {
			return base;
		}
		return this.alternatives.stream()
			.map((fields) -> EventTree.with(base, values(fields, base)))
			.filter(this.matcher::matches)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns events that do not match the pattern, each because of one condition: a
	 * value in another letter case or of another type, just outside of a range, one that
	 * is excluded, an absent field. Conditions that no event misses alone are left out,
	 * for instance if another alternative of {@code $or} is nearer then.
	 * @param base the event to start from, JSON; {@code null} for an event that has
	 * nothing but the fields of the pattern
	 * @return the events in the order of the pattern
	 * @throws IllegalArgumentException if the base is not a JSON object
	 */
	public List<NearMiss> nearMisses(@Nullable String base) {
		return nearMisses(base, (event) -> true);
	}

	/**
	 * Returns events that do not match the pattern, as {@link #nearMisses(String)} does.
	 * @param base the event to start from, JSON; {@code null} for an event that has
	 * nothing but the fields of the pattern
	 * @param possible whether there can be such an event; others are left out
	 * @return the events in the order of the pattern
	 * @throws IllegalArgumentException if the base is not a JSON object
	 */
	public List<NearMiss> nearMisses(@Nullable String base, Predicate<String> possible) {
		Map<String, NearMiss> misses = new LinkedHashMap<>();
		Set<Condition> missed = new HashSet<>();
		for (List<PatternField> fields : this.alternatives) {
			Map<PatternField, String> matching = values(fields, base);
			if (!this.matcher.matches(EventTree.with(base, matching))) {
				continue;
			}
			for (PatternField field : fields) {
				for (List<String> candidates : values(field).missing()) {
					Condition condition = new Condition(field, candidates);
					NearMiss miss = missed.contains(condition) ? null
							: Stream.of(matching, withoutOthers(matching))
								.map((values) -> nearMiss(base, values, condition, possible))
								.filter(Objects::nonNull)
								.findFirst()
								.orElse(null);
					if (miss != null) {
						missed.add(condition);
						misses.putIfAbsent(miss.event(), miss);
					}
				}
			}
		}
		return List.copyOf(misses.values());
	}

	/**
	 * Adds values for fields that must be absent in other alternatives, which would match
	 * otherwise.
	 */
	private Map<PatternField, String> withoutOthers(Map<PatternField, String> matching) {
		Map<PatternField, String> values = new LinkedHashMap<>(matching);
		Set<String> names = matching.keySet().stream().map(PatternField::name).collect(Collectors.toSet());
		this.alternatives.stream()
			.flatMap(List::stream)
			.filter((field) -> !names.contains(field.name()) && values(field).matchesAbsence())
			.forEach((field) -> values(field).missing()
				.stream()
				.findFirst()
				.ifPresent((candidates) -> values.put(field, candidates.get(0))));
		return values;
	}

	private @Nullable NearMiss nearMiss(@Nullable String base, Map<PatternField, String> matching, Condition condition,
			Predicate<String> possible) {
		Map<PatternField, String> values = new LinkedHashMap<>(matching);
		for (String candidate : condition.candidates()) {
			values.put(condition.field(), candidate);
			String event = EventTree.with(base, values);
			Explanation explanation = this.matcher.explain(event);
			if (possible.test(event) && explanation.differences().size() == 1
					&& explanation.differences().get(0).path().equals(condition.field().name())) {
				return new NearMiss(event, explanation);
			}
		}
		return null;
	}

	private Map<PatternField, String> values(List<PatternField> fields, @Nullable String base) {
		EventFields known = EventFields.of(Objects.requireNonNullElse(base, "{}"));
		Map<PatternField, String> matching = new LinkedHashMap<>();
		fields.forEach((field) -> matching.put(field, values(field).matching(known.leaves(field.name()))));
		return matching;
	}

	private FieldValues values(PatternField field) {
		return this.values.computeIfAbsent(field, FieldValues::new);
	}

	/**
	 * One condition of a field.
	 *
	 * @param field the field
	 * @param candidates values that do not meet it, the best first
	 */
	private record Condition(PatternField field, List<String> candidates) {

	}

}
