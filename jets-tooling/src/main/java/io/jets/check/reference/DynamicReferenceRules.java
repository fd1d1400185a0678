package io.jets.check.reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.check.value.AttributeFaults;
import io.jets.job.fault.ClosestMatch;
import io.jets.reference.TemplateVariables;

/**
 * Rules for dynamic references, which CloudFormation resolves anywhere in a text.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html">Dynamic
 * references</a>
 */
final class DynamicReferenceRules {

	private static final Pattern REFERENCE = Pattern.compile("\\{\\{\\s*resolve\\b([^{}]*)(}})?");

	private static final Pattern ARGUMENT = Pattern.compile(":([^:]*)(:.*)?");

	private static final Pattern SSM = Pattern.compile(":[a-zA-Z0-9_.\\-/]+(:\\d+)?");

	private static final String SECRETS_MANAGER = "secretsmanager";

	private static final List<String> SERVICES = List.of("ssm", SECRETS_MANAGER);

	void check(String text, AttributeFaults faults) {
		Matcher reference = REFERENCE.matcher(TemplateVariables.replace(text, (name) -> "x"));
		while (reference.find()) {
			Matcher argument = ARGUMENT.matcher(reference.group(1));
			if (reference.group(2) == null || reference.group().matches("(?s).*\\s.*") || !argument.matches()) {
				faults.add("%s is not a complete dynamic reference".formatted(reference.group()),
						"Write for instance {{resolve:ssm:/orders/mode}}");
			}
			else {
				check(argument.group(1), (argument.group(2) != null) ? argument.group(2) : "", faults);
			}
		}
	}

	private static void check(String service, String name, AttributeFaults faults) {
		if (service.equals("ssm-secure")) {
			faults.add("CloudFormation resolves ssm-secure in none of a job's properties",
					"Write {{resolve:secretsmanager:<secret>}}, or read the parameter when the function starts");
		}
		else if (!SERVICES.contains(service)) {
			String meant = ClosestMatch.to(service, SERVICES);
			faults.add("CloudFormation has no dynamic references to \"%s\"".formatted(service),
					"Write {{resolve:%s%s}}".formatted((meant != null) ? meant : "ssm", name));
		}
		else if (service.equals(SECRETS_MANAGER) ? name.length() < 2 : !SSM.matcher(name).matches()) {
			faults.add(
					"the dynamic reference does not name a %s".formatted(service.equals(SECRETS_MANAGER) ? "secret"
							: "parameter, whose name has only a-z A-Z 0-9 _ . - /"),
					service.equals(SECRETS_MANAGER) ? "Write {{resolve:secretsmanager:<secret>:SecretString:<key>}}"
							: "Write {{resolve:ssm:<name>}} or {{resolve:ssm:<name>:<version>}}");
		}
	}

}
