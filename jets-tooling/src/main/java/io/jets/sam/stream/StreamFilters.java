package io.jets.sam.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.fault.Fault;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.yaml.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * The filters of one event source mapping. A record passes if one filter matches.
 * Therefore, the filters of several triggers are combined, and there are no filters if
 * one of the triggers accepts every record.
 */
final class StreamFilters {

	private static final int MAXIMUM = 5;

	private static final String EVENT_NAME = "eventName";

	private final TemplateBuilder template;

	private final String location;

	StreamFilters(TemplateBuilder template, String location) {
		this.template = template;
		this.location = location;
	}

	/**
	 * Returns the filter criteria for the triggers of one stream.
	 * @param triggers the triggers
	 * @return {@code FilterCriteria}, or {@code null} if every record passes
	 */
	@Nullable Object criteria(List<DynamoDbStreamTrigger> triggers) {
		Set<String> patterns = new LinkedHashSet<>();
		for (DynamoDbStreamTrigger trigger : triggers) {
			if (trigger.filters().isEmpty() && trigger.on().isEmpty()) {
				return null;
			}
			patterns.addAll(patterns(trigger));
		}
		if (patterns.size() > MAXIMUM) {
			DynamoDbStreamTrigger first = triggers.get(0);
			this.template.fault(new Fault(this.location, first.annotation(), "filter", patterns.size() + " filters",
					"AWS accepts %d filters for each stream of a job".formatted(MAXIMUM),
					"List the alternatives of one field in one filter, or filter in the method"));
		}
		return Map.of("Filters", patterns.stream().map((pattern) -> Map.of("Pattern", pattern)).toList());
	}

	private List<String> patterns(DynamoDbStreamTrigger trigger) {
		List<String> names = trigger.on().stream().map(String::valueOf).toList();
		if (trigger.filters().isEmpty()) {
			return List.of(new JsonTree(Map.of(EVENT_NAME, names)).toString());
		}
		List<String> patterns = new ArrayList<>();
		for (String filter : trigger.filters()) {
			Object tree = JsonTree.read(filter).value();
			patterns.add(new JsonTree((!names.isEmpty() && tree instanceof Map<?, ?> map)
					? restricted(map, names, trigger, filter) : tree)
				.toString());
		}
		return patterns;
	}

	private Map<?, ?> restricted(Map<?, ?> filter, List<String> names, DynamoDbStreamTrigger trigger, String text) {
		Map<Object, @Nullable Object> restricted = new LinkedHashMap<>();
		restricted.put(EVENT_NAME, names);
		filter.forEach(restricted::put);
		if (filter.get(EVENT_NAME) instanceof List<?> own) {
			if (!own.stream().allMatch(String.class::isInstance)) {
				fault(trigger, text,
						"its eventName is a match expression, which cannot be combined with the attribute on",
						"Remove eventName from the filter");
			}
			restricted.put(EVENT_NAME, names.stream().filter(own::contains).toList());
		}
		return restricted;
	}

	private void fault(DynamoDbStreamTrigger trigger, String filter, String problem, String action) {
		this.template.fault(new Fault(this.location, trigger.annotation(), "filter", filter, problem, action));
	}

}
