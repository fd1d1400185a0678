package io.jets.check.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.check.value.AttributeFaults;
import io.jets.job.fault.ClosestMatch;
import io.jets.reference.PseudoParameters;
import io.jets.reference.TemplateVariables;

/**
 * Rules for the pseudo parameters in a text.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html">Pseudo
 * parameters</a>
 */
final class VariableRules {

	private static final Pattern REF = Pattern.compile("!Ref\\s+['\"]?(AWS::?\\w*)", Pattern.CASE_INSENSITIVE);

	void check(String text, AttributeFaults faults) {
		TemplateVariables.names(text)
			.stream()
			.filter(PseudoParameters::isNamed)
			.filter((name) -> !PseudoParameters.isText(name))
			.forEach((name) -> add(name, "\\${%s} (in Java source: \\\\$)", faults));
		Matcher reference = REF.matcher(text);
		while (reference.find()) {
			String name = reference.group(1);
			if (!PseudoParameters.NAMES.contains(name)) {
				add(name, "!Ref %s", faults);
			}
		}
	}

	void checkLiteral(String text, AttributeFaults faults) {
		TemplateVariables.names(text)
			.stream()
			.filter(PseudoParameters::isNamed)
			.forEach((name) -> faults.add("CloudFormation does not replace ${%s} here".formatted(name),
					"Write the value itself"));
	}

	private static void add(String name, String form, AttributeFaults faults) {
		if (PseudoParameters.NAMES.contains(name)) {
			faults.add("the value of %s is not a text".formatted(name),
					"Write one of " + String.join(", ", PseudoParameters.TEXT_NAMES));
			return;
		}
		String meant = ClosestMatch.to(name, PseudoParameters.TEXT_NAMES);
		faults.add("CloudFormation has no pseudo parameter " + name, (meant != null) ? "Write " + form.formatted(meant)
				: "Write one of " + String.join(", ", PseudoParameters.TEXT_NAMES));
	}

}
