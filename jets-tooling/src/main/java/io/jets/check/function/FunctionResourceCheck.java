package io.jets.check.function;

import java.util.List;
import java.util.regex.Pattern;

import io.jets.check.value.Arn;
import io.jets.check.value.SettingFaults;
import io.jets.job.FunctionSettings;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;
import org.jspecify.annotations.Nullable;

/**
 * Checks the resources that a function's settings name: subnets, security groups, layers
 * and the role.
 */
final class FunctionResourceCheck {

	private static final int MAXIMUM_SUBNETS = 16;

	private static final int MAXIMUM_SECURITY_GROUPS = 5;

	private static final int MAXIMUM_LAYERS = 5;

	private static final Pattern LAYER_VERSION = Pattern.compile("layer:[^:]+:\\d+");

	void check(FunctionSettings function, SettingFaults faults) {
		checkIds("subnets", function.subnets(), "subnet-", MAXIMUM_SUBNETS, faults);
		checkIds("securityGroups", function.securityGroups(), "sg-", MAXIMUM_SECURITY_GROUPS, faults);
		if (function.subnets().isEmpty() != function.securityGroups().isEmpty()) {
			String given = function.subnets().isEmpty() ? "securityGroups" : "subnets";
			String missing = function.subnets().isEmpty() ? "subnets" : "securityGroups";
			faults.on(given, "").add("a VPC needs subnets and security groups", "Add %s".formatted(missing));
		}
		checkNumber("layers", function.layers(), MAXIMUM_LAYERS, faults);
		function.layers().forEach((layer) -> checkLayer(layer, faults));
		checkRole(function.role(), faults);
	}

	private static void checkIds(String attribute, List<String> ids, String prefix, int maximum, SettingFaults faults) {
		checkNumber(attribute, ids, maximum, faults);
		for (String id : ids) {
			if (!TemplateReference.isOpaque(id) && !TemplateVariables.sample(id).matches(prefix + "[0-9a-f]+")) {
				faults.onElement(attribute, id)
					.add("it is neither an id nor a template reference",
							"Write %s<hexadecimal digits>, each as a separate string, or a template reference (!Ref ...)"
								.formatted(prefix));
			}
		}
	}

	private static void checkNumber(String attribute, List<String> values, int maximum, SettingFaults faults) {
		if (values.size() > maximum) {
			faults.on(attribute, String.join(", ", values))
				.add("there are %d, AWS accepts %d".formatted(values.size(), maximum), "Leave some of them out");
		}
	}

	private static void checkLayer(String layer, SettingFaults faults) {
		if (TemplateReference.isOpaque(layer)) {
			return;
		}
		Arn arn = Arn.parse(TemplateVariables.sample(layer));
		if (arn == null || !arn.service().equals("lambda") || !LAYER_VERSION.matcher(arn.resource()).matches()) {
			faults.onElement("layers", layer)
				.add("it is neither the ARN of a layer's version nor a template reference",
						"Write arn:aws:lambda:<region>:<account>:layer:<name>:<version>, or !Ref <layer>");
		}
	}

	private static void checkRole(@Nullable String role, SettingFaults faults) {
		if (role == null || TemplateReference.isOpaque(role)) {
			return;
		}
		Arn arn = Arn.parse(TemplateVariables.sample(role));
		if (arn == null || !arn.service().equals("iam") || !arn.resource().startsWith("role/")) {
			faults.on("role", role)
				.add("it is neither a role's ARN nor a template reference",
						"Write arn:aws:iam::<account>:role/<name>, or !GetAtt <role>.Arn");
		}
	}

}
