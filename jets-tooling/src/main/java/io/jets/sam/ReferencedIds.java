package io.jets.sam;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import io.jets.reference.PseudoParameters;
import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * The logical ids to which the intrinsic functions in a template refer. SAM's own
 * references are included with their property, for instance {@code Dig.Alias}.
 */
final class ReferencedIds {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");

	private final Set<String> ids = new LinkedHashSet<>();

	private ReferencedIds() {
	}

	static Set<String> of(@Nullable Object tree) {
		return found(tree).stream().filter((id) -> !isPseudoParameter(id)).collect(toLinkedSet());
	}

	/**
	 * Returns the names of pseudo parameters that CloudFormation does not have.
	 */
	static Set<String> unknownPseudoParameters(@Nullable Object tree) {
		return found(tree).stream()
			.filter((id) -> isPseudoParameter(id) && !PseudoParameters.NAMES.contains(id))
			.collect(toLinkedSet());
	}

	private static Set<String> found(@Nullable Object tree) {
		ReferencedIds found = new ReferencedIds();
		found.walk(tree);
		return found.ids;
	}

	private static boolean isPseudoParameter(String id) {
		return id.startsWith(PseudoParameters.PREFIX);
	}

	private static Collector<String, ?, Set<String>> toLinkedSet() {
		return Collectors.toCollection(LinkedHashSet::new);
	}

	private void walk(@Nullable Object node) {
		IntrinsicFunction function = IntrinsicFunction.of(node);
		if (function != null) {
			add(function.name(), function.argument());
		}
		else if (node instanceof List<?> list) {
			list.forEach(this::walk);
		}
		else if (node instanceof Map<?, ?> map) {
			map.values().forEach(this::walk);
		}
	}

	private void add(String name, @Nullable Object argument) {
		Object first = (argument instanceof List<?> list && !list.isEmpty()) ? list.get(0) : argument;
		switch (name) {
			case "Ref" -> add(String.valueOf(first));
			case "GetAtt" -> addResource(String.valueOf(first));
			case "Sub" -> {
				Map<String, Object> variables = (argument instanceof List<?> list && list.size() > 1)
						? Overlay.map(list.get(1)) : Map.of();
				Matcher matcher = VARIABLE.matcher(String.valueOf(first));
				while (matcher.find()) {
					if (!variables.containsKey(matcher.group(1))) {
						addResource(matcher.group(1));
					}
				}
				walk(variables);
			}
			default -> walk(argument);
		}
	}

	private void addResource(String nameAndAttribute) {
		add(nameAndAttribute.split("\\.", 2)[0]);
	}

	private void add(String name) {
		this.ids.add(name);
	}

}
