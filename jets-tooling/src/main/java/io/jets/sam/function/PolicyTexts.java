package io.jets.sam.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.job.JobMethod;
import io.jets.sam.stack.References;
import io.jets.sam.stack.Stack;
import io.jets.sam.yaml.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * Policies as authors write them, as nodes of a template. CloudFormation's own
 * <code>${AWS::Region}</code> and the like are filled in; IAM's variables
 * (<code>${aws:username}</code>) stay.
 */
final class PolicyTexts {

	private static final String PSEUDO_PARAMETER = "${AWS::";

	private final Stack stack;

	private final References references;

	PolicyTexts(Stack stack, References references) {
		this.stack = stack;
		this.references = references;
	}

	List<Map<String, Object>> statements(JobMethod job) {
		return job.policy().statements().stream().map((statement) -> {
			warnOfWildcards(job.location(), statement);
			Map<String, Object> node = new LinkedHashMap<>();
			statement.forEach((key, value) -> node.put(key, node(job.location(), value)));
			return node;
		}).toList();
	}

	List<Object> managedPolicies(JobMethod job) {
		return job.policy().managedPolicies().stream().map((policy) -> {
			boolean name = !policy.startsWith("arn:") && !policy.startsWith("!") && !policy.startsWith("{{");
			return text(job.location(), name ? "arn:${AWS::Partition}:iam::aws:policy/" + policy : policy);
		}).distinct().toList();
	}

	private Object node(String location, Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> node = new LinkedHashMap<>();
			map.forEach((key, item) -> node.put(String.valueOf(key), node(location, item)));
			return node;
		}
		if (value instanceof List<?> list) {
			return list.stream().map((item) -> node(location, item)).toList();
		}
		return (value instanceof String string) ? text(location, string) : value;
	}

	private Object text(String location, String text) {
		Object node = this.references.value(location, text);
		return (node instanceof String && text.contains(PSEUDO_PARAMETER))
				? ShortForm.sub(text.replace("${", "${!").replace("${!AWS::", PSEUDO_PARAMETER)) : node;
	}

	private void warnOfWildcards(String location, Map<String, Object> statement) {
		if (!"Allow".equals(statement.get("Effect"))) {
			return;
		}
		texts(statement.get("Action")).filter((action) -> action.equals("*") || action.endsWith(":*"))
			.forEach(
					(action) -> this.stack.warn(location, "its role may do %s on %s; name the actions and the resources"
						.formatted(action, String.join(", ", texts(statement.get("Resource")).toList()))));
		texts(statement.get("NotAction")).findFirst()
			.ifPresent((action) -> this.stack.warn(location,
					"its role may do everything but what NotAction names; name the actions that it needs"));
	}

	private static Stream<String> texts(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf)
				: Stream.ofNullable(value).map(String::valueOf);
	}

}
