package io.jets.job.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads the statements of one {@link io.jets.annotation.IamPolicy @IamPolicy}.
 */
final class PolicyStatementReader {

	private static final String EVERYTHING = "*";

	private final PolicyDocumentReader documents = new PolicyDocumentReader();

	List<Map<String, Object>> read(Attributes policy) {
		List<String> forms = Stream.of("value", "action", "document", "managed").filter(policy::says).toList();
		if (forms.size() > 1) {
			policy.fault("", "", "has more than one form: " + String.join(", ", forms),
					"Give one of value, action, document and managed; repeat @IamPolicy for another");
			return List.of();
		}
		if (!policy.says("action") && (policy.says("resource") || policy.says("condition"))) {
			policy.fault("action", "", "a resource or a condition belongs to an action, and there is none",
					"Write action = \"<service>:<action>\"" + (policy.says("value") ? " in place of value" : ""));
			return List.of();
		}
		if (forms.isEmpty()) {
			if (!policy.says("triggerRights")) {
				policy.fault("", "", "says nothing",
						"Give a service or an action (\"sns:Publish\"), action with resource, document or managed");
			}
			return List.of();
		}
		return switch (forms.get(0)) {
			case "value" -> onEverything(policy);
			case "action" -> onResources(policy);
			case "document" -> this.documents.read(policy);
			default -> List.of();
		};
	}

	private static List<Map<String, Object>> onEverything(Attributes policy) {
		List<String> actions = new ArrayList<>();
		for (String text : policy.texts("value")) {
			if (text.contains(":") || text.equals(EVERYTHING)) {
				actions.add(text);
			}
			else if (text.equals(text.toLowerCase(Locale.ROOT))) {
				actions.add(text + ":*");
			}
			else {
				policy.fault("value", text, "it is no service, whose name has small letters only",
						"Write \"<service>:%s\" if it is an action".formatted(text));
			}
		}
		return actions.isEmpty() ? List.of() : List.of(allow(actions, List.of(EVERYTHING), null));
	}

	private static List<Map<String, Object>> onResources(Attributes policy) {
		List<String> actions = policy.texts("action");
		List<String> resources = policy.texts("resource");
		if (actions.isEmpty()) {
			policy.fault("action", "", "there is no action", "Write action = \"<service>:<action>\"");
		}
		else if (resources.isEmpty()) {
			policy.fault("resource", "", "an action needs a resource",
					"Write the resource's ARN, a template reference (!GetAtt Queue.Arn), or \"*\" for all resources");
		}
		else {
			return List.of(allow(actions, resources, policy.object("condition")));
		}
		return List.of();
	}

	private static Map<String, Object> allow(List<String> actions, List<String> resources,
			@Nullable Map<String, Object> condition) {
		Map<String, Object> statement = new LinkedHashMap<>();
		statement.put("Effect", "Allow");
		statement.put("Action", oneOrMore(actions));
		statement.put("Resource", oneOrMore(resources));
		if (condition != null) {
			statement.put("Condition", condition);
		}
		return Collections.unmodifiableMap(statement);
	}

	private static Object oneOrMore(List<String> values) {
		return (values.size() == 1) ? values.get(0) : List.copyOf(values);
	}

}
