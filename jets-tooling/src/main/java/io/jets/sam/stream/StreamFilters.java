package io.jets.sam.stream;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.yaml.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * The filters of one event source mapping. A record passes if one filter matches.
 * Therefore, the filters of several triggers are combined, and there are no filters if
 * one of the triggers accepts every record.
 */
public final class StreamFilters {

	private static final String EVENT_NAME = "eventName";

	private final IntrinsicFunctions intrinsicFunctions;

	StreamFilters(IntrinsicFunctions intrinsicFunctions) {
		this.intrinsicFunctions = intrinsicFunctions;
	}

	/**
	 * Returns the filter criteria for the triggers of one stream.
	 * @param triggers the triggers
	 * @return {@code FilterCriteria}, or {@code null} if every record passes
	 */
	@Nullable Object criteria(List<DynamoDbStreamTrigger> triggers) {
		List<String> patterns = patterns(triggers);
		return patterns.isEmpty() ? null
				: Map.of("Filters",
						patterns.stream()
							.map((pattern) -> Map.of("Pattern", this.intrinsicFunctions.textWithVariables(pattern)))
							.toList());
	}

	/**
	 * Returns the filter patterns for the triggers of one stream.
	 * @param triggers the triggers
	 * @return the patterns, which include the kinds of changes; empty if every record
	 * passes
	 */
	public static List<String> patterns(List<DynamoDbStreamTrigger> triggers) {
		Set<String> patterns = new LinkedHashSet<>();
		for (DynamoDbStreamTrigger trigger : triggers) {
			if (trigger.filters().isEmpty() && trigger.on().isEmpty()) {
				return List.of();
			}
			patterns.addAll(patterns(trigger));
		}
		return List.copyOf(patterns);
	}

	private static List<String> patterns(DynamoDbStreamTrigger trigger) {
		List<String> names = trigger.on().stream().map(String::valueOf).toList();
		if (trigger.filters().isEmpty()) {
			return List.of(new JsonTree(Map.of(EVENT_NAME, names)).toString());
		}
		return trigger.filters().stream().map((filter) -> pattern(filter, names)).toList();
	}

	private static String pattern(String filter, List<String> names) {
		Object tree = JsonTree.read(filter).value();
		return new JsonTree((!names.isEmpty() && tree instanceof Map<?, ?> map) ? restricted(map, names) : tree)
			.toString();
	}

	private static Map<?, ?> restricted(Map<?, ?> filter, List<String> names) {
		Map<Object, @Nullable Object> restricted = new LinkedHashMap<>();
		restricted.put(EVENT_NAME, names);
		filter.forEach(restricted::put);
		if (filter.get(EVENT_NAME) instanceof List<?> own) {
			restricted.put(EVENT_NAME, names.stream().filter(own::contains).toList());
		}
		return restricted;
	}

}
