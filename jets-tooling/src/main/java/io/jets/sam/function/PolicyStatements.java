package io.jets.sam.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
			statement.forEach((key, value) -> node.put(key, node(value)));
			return node;
		}).toList();
	}

	List<Object> managedPolicies(JobMethod job) {
		return job.policy().managedPolicies().stream().map((policy) -> {
			boolean name = !policy.startsWith("arn:") && !policy.startsWith("!") && !policy.startsWith("{{");
			return this.intrinsicFunctions.value(name ? "arn:${AWS::Partition}:iam::aws:policy/" + policy : policy);
		}).distinct().toList();
	}

	private Object node(Object value) {
		if (IntrinsicFunction.of(value) != null) {
			return value;
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> node = new LinkedHashMap<>();
			map.forEach((key, item) -> node.put(String.valueOf(key), node(item)));
			return node;
		}
		if (value instanceof List<?> list) {
			return list.stream().map((item) -> node(item)).toList();
		}
		return (value instanceof String string) ? this.intrinsicFunctions.value(string) : value;
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
		if (texts(statement.get("Action"))
			.anyMatch((action) -> action.toLowerCase(Locale.ROOT).startsWith("sts:assumerole"))
				&& texts(statement.get("Resource")).anyMatch("*"::equals)) {
			this.template.warn(location, "it may assume every role that trusts this account",
					"Write the ARNs of the roles that it needs");
		}
		texts(statement.get("NotAction")).findFirst()
			.ifPresent((action) -> this.template.warn(location, "its role allows all actions except those in NotAction",
					"List the actions that it needs"));
	}

	private static Stream<String> texts(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf)
				: Stream.ofNullable(value).map(String::valueOf);
	}

}
