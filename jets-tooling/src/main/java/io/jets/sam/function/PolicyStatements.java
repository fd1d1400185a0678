package io.jets.sam.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.job.JobMethod;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * Converts the policies that authors write into nodes of the template. CloudFormation
 * substitutes its pseudo parameters, for instance <code>${AWS::Region}</code>. IAM's
 * policy variables, for instance <code>${aws:username}</code>, are kept.
 */
final class PolicyStatements {

	private static final String PSEUDO_PARAMETER = "${AWS::";

	private final TemplateBuilder template;

	private final IntrinsicFunctions intrinsicFunctions;

	PolicyStatements(TemplateBuilder template, IntrinsicFunctions intrinsicFunctions) {
		this.template = template;
		this.intrinsicFunctions = intrinsicFunctions;
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
		Object node = this.intrinsicFunctions.value(location, text);
		return (node instanceof String && text.contains(PSEUDO_PARAMETER))
				? IntrinsicFunction.sub(text.replace("${", "${!").replace("${!AWS::", PSEUDO_PARAMETER)) : node;
	}

	private void warnOfWildcards(String location, Map<String, Object> statement) {
		if (!"Allow".equals(statement.get("Effect"))) {
			return;
		}
		texts(statement.get("Action")).filter((action) -> action.equals("*") || action.endsWith(":*"))
			.forEach((action) -> this.template.warn(location,
					"its role allows %s on %s".formatted(action,
							String.join(", ", texts(statement.get("Resource")).toList())),
					"List the actions and the resources"));
		texts(statement.get("NotAction")).findFirst()
			.ifPresent((action) -> this.template.warn(location, "its role allows all actions except those in NotAction",
					"List the actions that it needs"));
	}

	private static Stream<String> texts(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf)
				: Stream.ofNullable(value).map(String::valueOf);
	}

}
