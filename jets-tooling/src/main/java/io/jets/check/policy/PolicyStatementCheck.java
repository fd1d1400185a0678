package io.jets.check.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.jets.check.value.Arn;
import io.jets.check.value.AttributeFaults;
import io.jets.check.value.SettingFaults;
import io.jets.job.fault.ClosestMatch;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;
import org.jspecify.annotations.Nullable;

/**
 * Checks one statement of a policy. Values that are objects are intrinsic functions,
 * which CloudFormation resolves.
 */
final class PolicyStatementCheck {

	private static final List<String> KEYS = List.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource",
			"Condition");

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+");

	private static final Pattern ACTION = Pattern.compile("\\*|\\*:\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+");

	private final PolicyConditionCheck condition = new PolicyConditionCheck();

	void check(Map<String, Object> statement, SettingFaults faults) {
		statement.keySet().stream().filter((key) -> !KEYS.contains(key)).forEach((key) -> {
			String meant = ClosestMatch.to(key, KEYS);
			faults.onPart(key, statement)
				.add("a statement of a role's policy must not contain this key", (meant != null)
						? "Write \"%s\"".formatted(meant) : "Remove it; the keys are " + String.join(", ", KEYS));
		});
		if (!Set.of("Allow", "Deny").contains(String.valueOf(statement.get("Effect")))) {
			faults.onPart("Effect", statement)
				.add("a statement's Effect must be Allow or Deny", "Write \"Effect\": \"Allow\" or \"Deny\"");
		}
		Object id = statement.get("Sid");
		if (id != null && !ID.matcher(id.toString()).matches()) {
			faults.onPart(id.toString(), statement)
				.add("a Sid may contain only letters and digits", "Write another Sid");
		}
		checkOneOf("Action", "NotAction", statement, faults);
		checkOneOf("Resource", "NotResource", statement, faults);
		for (String key : List.of("Action", "NotAction")) {
			texts(statement.get(key))
				.forEach((action) -> checkAction(action, faults.onPart(action, statement, "Action", action)));
		}
		for (String key : List.of("Resource", "NotResource")) {
			texts(statement.get(key)).forEach(
					(resource) -> checkResource(resource, faults.onPart(resource, statement, "Resource", resource)));
		}
		this.condition.check(statement, faults);
	}

	private static void checkOneOf(String key, String negated, Map<String, Object> statement, SettingFaults faults) {
		if (statement.containsKey(key) == statement.containsKey(negated)) {
			faults.onPart(statement.containsKey(key) ? negated : "Statement", statement)
				.add("a statement must have either %s or %s".formatted(key, negated), "Write one of them");
		}
	}

	private static List<String> texts(@Nullable Object value) {
		List<?> values = (value instanceof List<?> list) ? list : (value != null) ? List.of(value) : List.of();
		return values.stream().filter(String.class::isInstance).map(String.class::cast).toList();
	}

	private static void checkAction(String action, AttributeFaults faults) {
		if (!ACTION.matcher(action).matches()) {
			faults.add("an action must have the form <service>:<action>", action.matches("[a-z0-9-]+")
					? "Write \"%s:*\"".formatted(action) : "Write for instance \"s3:GetObject\" or \"s3:Get*\"");
		}
	}

	private static void checkResource(String resource, AttributeFaults found) {
		if (resource.equals("*") || TemplateReference.isOpaque(resource)) {
			return;
		}
		Arn queue = Arn.ofQueueUrl(resource);
		Arn arn = Arn.parse(TemplateVariables.sample(resource));
		if (queue != null) {
			found.add("it is the queue's URL, not its ARN", "Write " + queue);
		}
		else if (arn == null) {
			found.add("it is neither an ARN, nor a template reference, nor *",
					"Write arn:aws:<service>:<region>:<account>:<resource> (* may stand for region, account "
							+ "and parts of the resource), !GetAtt <resource>.Arn, or *");
		}
		else if (arn.partition().contains("*") || arn.service().matches(".*[*?].*")) {
			found.add("the partition and the service of an ARN must not contain wildcards",
					"Write \\${AWS::Partition} and the service's name");
		}
	}

}
