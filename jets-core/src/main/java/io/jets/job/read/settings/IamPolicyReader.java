package io.jets.job.read.settings;

import io.jets.job.read.attribute.ResolvedAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.jets.job.JobPolicy;
import io.jets.job.fault.Origin;
import io.jets.job.fault.Origins;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link io.jets.annotation.IamPolicy @IamPolicy} of all levels and adds them up.
 * Equal statements and managed policies of several levels are there once.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar
 * of the IAM JSON policy language</a>
 */
final class IamPolicyReader {

	private static final String EVERYTHING = "*";

	private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+");

	private static final String VERSION = "2012-10-17";

	private static final List<String> DOCUMENT_KEYS = List.of("Version", "Id", "Statement");

	JobPolicy read(List<ResolvedAttributes> nearestFirst) {
		if (nearestFirst.isEmpty()) {
			return JobPolicy.NONE;
		}
		Set<Map<String, Object>> statements = new LinkedHashSet<>();
		Set<String> managedPolicies = new LinkedHashSet<>();
		Map<List<?>, Origin> origins = new HashMap<>();
		Boolean triggerRights = null;
		for (ResolvedAttributes policy : nearestFirst) {
			statements.addAll(statements(policy, origins));
			for (String managed : policy.texts("managed")) {
				managedPolicies.add(managed);
				origins.putIfAbsent(List.of("managed", managed), policy.origin("managed", managed));
			}
			Boolean own = policy.bool("triggerRights");
			triggerRights = (triggerRights != null) ? triggerRights : own;
		}
		return new JobPolicy(List.copyOf(statements), List.copyOf(managedPolicies),
				!Boolean.FALSE.equals(triggerRights), new Origins(null, origins));
	}

	private static List<Map<String, Object>> statements(ResolvedAttributes policy, Map<List<?>, Origin> origins) {
		List<String> forms = Stream.of("value", "action", "document", "managed").filter(policy::isWritten).toList();
		if (forms.size() > 1) {
			policy.fault("", "", "more than one form is given: " + String.join(", ", forms),
					"Give one of value, action, document and managed; repeat @IamPolicy for another");
			return List.of();
		}
		if (!policy.isWritten("action") && (policy.isWritten("resource") || policy.isWritten("condition"))) {
			policy.fault("action", "", "a resource or a condition needs an action, which is missing",
					"Write action = \"<service>:<action>\"" + (policy.isWritten("value") ? " in place of value" : ""));
			return List.of();
		}
		if (forms.isEmpty()) {
			if (!policy.isWritten("triggerRights")) {
				policy.fault("", "", "it is empty",
						"Give a service or an action (\"sns:Publish\"), action with resource, document or managed");
			}
			return List.of();
		}
		return switch (forms.get(0)) {
			case "value" -> onEverything(policy, origins);
			case "action" -> onResources(policy, origins);
			case "document" -> document(policy, origins);
			default -> List.of();
		};
	}

	private static List<Map<String, Object>> onEverything(ResolvedAttributes policy, Map<List<?>, Origin> origins) {
		List<String> actions = new ArrayList<>();
		for (String text : policy.texts("value")) {
			if (text.contains(":") || text.equals(EVERYTHING)) {
				actions.add(text);
			}
			else if (SERVICE.matcher(text).matches()) {
				actions.add(text + ":*");
			}
			else {
				policy.fault("value", text, "it is neither a service, whose name is in lower case, nor an action",
						"Write \"<service>:%s\" if it is an action".formatted(text));
			}
		}
		if (actions.isEmpty()) {
			return List.of();
		}
		Map<String, Object> statement = allow(actions, List.of(EVERYTHING), null);
		origins.putIfAbsent(List.of(statement), policy.origin("value"));
		actions.forEach(
				(action) -> origins.putIfAbsent(List.of(statement, "Action", action), policy.origin("value", action)));
		return List.of(statement);
	}

	private static List<Map<String, Object>> onResources(ResolvedAttributes policy, Map<List<?>, Origin> origins) {
		List<String> actions = policy.texts("action");
		List<String> resources = policy.texts("resource");
		Map<String, Object> condition = policy.object("condition");
		if (!policy.isGiven("action")) {
			policy.fault("action", "", "the action is missing", "Write action = \"<service>:<action>\"");
		}
		else if (!policy.isGiven("resource")) {
			policy.fault("resource", "", "an action needs a resource",
					"Write the resource's ARN, a template reference (!GetAtt Queue.Arn), or \"*\" for all resources");
		}
		if (actions.isEmpty() || resources.isEmpty()) {
			return List.of();
		}
		Map<String, Object> statement = allow(actions, resources, condition);
		origins.putIfAbsent(List.of(statement), policy.origin("action"));
		actions.forEach(
				(action) -> origins.putIfAbsent(List.of(statement, "Action", action), policy.origin("action", action)));
		resources.forEach((resource) -> origins.putIfAbsent(List.of(statement, "Resource", resource),
				policy.origin("resource", resource)));
		origins.putIfAbsent(List.of(statement, "Condition"), policy.origin("condition"));
		return List.of(statement);
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

	private static List<Map<String, Object>> document(ResolvedAttributes policy, Map<List<?>, Origin> origins) {
		Map<String, Object> document = policy.object("document");
		if (document == null) {
			return List.of();
		}
		String text = String.valueOf(policy.text("document"));
		document.keySet().stream().filter((key) -> !DOCUMENT_KEYS.contains(key)).forEach((key) -> {
			String meant = DOCUMENT_KEYS.stream().filter(key::equalsIgnoreCase).findFirst().orElse(null);
			policy.fault("document", text, "a policy document must not contain the key \"%s\"".formatted(key),
					(meant != null) ? "Write \"%s\"".formatted(meant)
							: "Remove it; the keys of a document are Version, Id and Statement");
		});
		if (!VERSION.equals(document.get("Version"))) {
			// All statements of a role end up in one document of this version
			policy.fault("document", text, "its Version is not %s, the only one accepted".formatted(VERSION),
					"Write \"Version\": \"%s\"".formatted(VERSION));
		}
		List<Map<String, Object>> statements = statements(document.get("Statement"));
		if (statements.isEmpty()) {
			policy.fault("document", text, "it contains no statement",
					"Write \"Statement\": [{\"Effect\": \"Allow\", \"Action\": ..., \"Resource\": ...}]");
		}
		statements.forEach((statement) -> origins.putIfAbsent(List.of(statement), policy.origin("document")));
		return statements;
	}

	/**
	 * Returns one statement or a list of them; nothing if the value is anything else.
	 */
	private static List<Map<String, Object>> statements(@Nullable Object value) {
		List<?> items = (value instanceof List<?> list) ? list : Collections.singletonList(value);
		List<Map<String, Object>> statements = new ArrayList<>();
		for (Object item : items) {
			if (!(item instanceof Map<?, ?> members)) {
				return List.of();
			}
			Map<String, Object> statement = new LinkedHashMap<>();
			members.forEach((key, member) -> statement.put(String.valueOf(key), member));
			statements.add(Collections.unmodifiableMap(statement));
		}
		return statements;
	}

}
