package io.jets.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.jets.reference.TemplateReference;
import org.jspecify.annotations.Nullable;

/**
 * Checks one statement of a policy. Values that are objects are left to CloudFormation,
 * whose functions they are.
 */
final class PolicyStatementCheck {

	private static final List<String> KEYS = List.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource",
			"Condition");

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+");

	private static final Pattern ACTION = Pattern.compile("\\*|\\*:\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

	private static final String DOCUMENT = "document";

	private final PolicyConditionCheck condition = new PolicyConditionCheck();

	void check(Map<String, Object> statement, PolicyFaults faults) {
		statement.keySet().stream().filter((key) -> !KEYS.contains(key)).forEach((key) -> {
			String meant = Similar.to(key, KEYS);
			faults.on(key, DOCUMENT)
				.add("a statement of a role's policy has no such key", (meant != null) ? "Write \"%s\"".formatted(meant)
						: "Remove it; the keys are " + String.join(", ", KEYS));
		});
		if (!Set.of("Allow", "Deny").contains(String.valueOf(statement.get("Effect")))) {
			faults.on("Effect", DOCUMENT)
				.add("a statement's Effect is Allow or Deny", "Write \"Effect\": \"Allow\" or \"Deny\"");
		}
		Object id = statement.get("Sid");
		if (id != null && !ID.matcher(id.toString()).matches()) {
			faults.on(id.toString(), DOCUMENT).add("a Sid has only letters and digits", "Write another Sid");
		}
		checkOneOf("Action", "NotAction", statement, faults);
		checkOneOf("Resource", "NotResource", statement, faults);
		for (String key : List.of("Action", "NotAction")) {
			texts(statement.get(key)).forEach((action) -> checkAction(action, faults));
		}
		for (String key : List.of("Resource", "NotResource")) {
			texts(statement.get(key)).forEach((resource) -> checkResource(resource, faults));
		}
		this.condition.check(statement.get("Condition"), faults);
	}

	private static void checkOneOf(String key, String negated, Map<String, Object> statement, PolicyFaults faults) {
		if (statement.containsKey(key) == statement.containsKey(negated)) {
			faults.on(statement.containsKey(key) ? negated : "Statement", DOCUMENT)
				.add("a statement has either %s or %s".formatted(key, negated), "Write one of them");
		}
	}

	private static List<String> texts(@Nullable Object value) {
		List<?> values = (value instanceof List<?> list) ? list : (value != null) ? List.of(value) : List.of();
		return values.stream().filter(String.class::isInstance).map(String.class::cast).toList();
	}

	private static void checkAction(String action, PolicyFaults faults) {
		if (ACTION.matcher(action).matches()) {
			return;
		}
		// A service is written without what was added to it
		String written = action.endsWith(":*") ? action.substring(0, action.length() - 2) : action;
		faults.on(written, "value", "action", DOCUMENT)
			.add("it is no action, which is <service>:<action>", action.matches("[a-z0-9-]+")
					? "Write \"%s:*\"".formatted(action) : "Write for instance \"s3:GetObject\" or \"s3:Get*\"");
	}

	private static void checkResource(String resource, PolicyFaults faults) {
		if (resource.equals("*") || TemplateReference.matches(resource)) {
			return;
		}
		AttributeFaults found = faults.on(resource, "resource", DOCUMENT);
		Arn queue = Arn.ofQueueUrl(resource);
		Arn arn = Arn.parse(VARIABLE.matcher(resource).replaceAll("aws"));
		if (queue != null) {
			found.add("it is the queue's URL, not its ARN", "Write " + queue);
		}
		else if (arn == null) {
			found.add("it is neither an ARN, nor a template reference, nor *",
					"Write arn:aws:<service>:<region>:<account>:<resource> (* may stand for region, account "
							+ "and parts of the resource), !GetAtt <resource>.Arn, or *");
		}
		else if (arn.partition().contains("*") || arn.service().matches(".*[*?].*")) {
			found.add("in an ARN the partition and the service are written out",
					"Write \\${AWS::Partition} and the service's name");
		}
	}

}
