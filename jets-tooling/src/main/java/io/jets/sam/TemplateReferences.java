package io.jets.sam;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.sam.yaml.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * Finds the logical ids that a template refers to, and SAM's own references
 * ({@code !Ref Dig.Alias}).
 */
final class TemplateReferences {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");

	private final Set<String> ids = new LinkedHashSet<>();

	private TemplateReferences() {
	}

	static Set<String> of(@Nullable Object tree) {
		TemplateReferences references = new TemplateReferences();
		references.walk(tree);
		return references.ids;
	}

	private void walk(@Nullable Object node) {
		ShortForm function = ShortForm.of(node);
		if (function != null) {
			function(function.function(), function.argument());
		}
		else if (node instanceof List<?> list) {
			list.forEach(this::walk);
		}
		else if (node instanceof Map<?, ?> map) {
			map.values().forEach(this::walk);
		}
	}

	private void function(String name, @Nullable Object argument) {
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
		if (!name.startsWith("AWS::")) {
			this.ids.add(name);
		}
	}

}
