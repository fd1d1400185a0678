package io.jets.sam.function;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.sam.yaml.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * Rights as a sentence, for who writes the role himself.
 */
final class RightsText {

	private RightsText() {
	}

	static String of(Rights rights) {
		Stream<String> statements = rights.statements()
			.stream()
			.distinct()
			.map((statement) -> "%s on %s".formatted(text(statement.get("Action")), text(statement.get("Resource"))));
		Stream<String> managed = rights.managedPolicies()
			.stream()
			.map((policy) -> "what %s does".formatted(text(policy)));
		return Stream.concat(statements, managed).collect(Collectors.joining("; "));
	}

	private static String text(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(RightsText::text).collect(Collectors.joining(", "));
		}
		if (value instanceof Map<?, ?> map) {
			return map.toString();
		}
		return (value instanceof ShortForm form) ? "!" + form.function() + " " + text(form.argument())
				: String.valueOf(value);
	}

}
