package io.jets.check.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.jets.check.value.AttributeFaults;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.fault.ClosestMatch;
import io.jets.job.fault.Fault;
import io.jets.job.fault.WrittenText;
import io.jets.job.fault.WrittenText.Form;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;
import org.jspecify.annotations.Nullable;

/**
 * Checks the references to the template in all texts: CloudFormation must be able to
 * resolve each where it is written. Whether a resource exists is checked in the template,
 * which also contains those of the overlay.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 * functions</a>
 */
public final class TemplateReferenceCheck implements JobCheck {

	private static final Pattern FUNCTION = Pattern.compile("!([A-Za-z0-9]+)(?:\\s+(.*))?", Pattern.DOTALL);

	private static final Pattern IN_JSON = Pattern
		.compile("\"\\s*(!(%s)\\s+(\\S[^\"]*))\"".formatted(String.join("|", functions())));

	/** A shorter name has too many close matches. */
	private static final int SHORTEST_MISSPELLED = 4;

	private final VariableRules variables = new VariableRules();

	private final DynamicReferenceRules dynamicReferences = new DynamicReferenceRules();

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		jobs.stream()
			.flatMap((job) -> job.texts().stream())
			.forEach((text) -> check(text, new AttributeFaults(text.origin(), text.text(), found)));
		// A fault of the application's settings is found for each job
		return found.stream().distinct().toList();
	}

	private void check(WrittenText written, AttributeFaults faults) {
		String text = written.text();
		if (written.form() == Form.LITERAL) {
			this.variables.checkLiteral(text, faults);
			if (TemplateReference.matches(text)) {
				faults.add("CloudFormation does not resolve references here", "Write the value itself");
			}
			return;
		}
		this.variables.check(text, faults);
		this.dynamicReferences.check(text, faults);
		if (written.form() == Form.JSON) {
			checkJson(text, faults);
		}
		else {
			checkFunction(text, faults);
		}
	}

	private static void checkFunction(String text, AttributeFaults faults) {
		Matcher matcher = FUNCTION.matcher(text);
		if (!matcher.matches()) {
			return;
		}
		String name = matcher.group(1);
		String argument = matcher.group(2);
		if (!functions().contains(name)) {
			String meant = meant(name);
			if (meant != null) {
				faults.add("CloudFormation has no function !%s".formatted(name),
						"Write !%s, or begin the text with another character if it is literal".formatted(meant));
			}
		}
		else if (argument == null || argument.isBlank()) {
			faults.add("!%s has no argument".formatted(name), "Write for instance " + example(name));
		}
		else if (TemplateReference.LIST_FUNCTIONS.contains(name)) {
			faults.add("the value of !%s is a list, and the attribute contains texts".formatted(name),
					"Write !Select [0, %s]".formatted(text));
		}
		else if (!name.equals("Sub") && TemplateVariables.areIn(argument) && !argument.contains("Sub")) {
			faults.add("CloudFormation replaces ${...} in !Sub only",
					"Write !%s {'Fn::Sub': '...'}, or !Sub with the whole text".formatted(name));
		}
		else if (name.equals("GetAtt") && argument.matches("\\w+")) {
			faults.add("!GetAtt needs the name of an attribute",
					"Write for instance !GetAtt %s.Arn, or !Ref %1$s".formatted(argument));
		}
	}

	private static @Nullable String meant(String name) {
		return functions().stream()
			.filter(name::equalsIgnoreCase)
			.findFirst()
			.orElseGet(() -> (name.length() < SHORTEST_MISSPELLED) ? null : ClosestMatch.to(name, functions()));
	}

	private static String example(String function) {
		return switch (function) {
			case "Ref" -> "!Ref Orders";
			case "Sub" -> "!Sub orders-\\${AWS::Region}";
			case "ImportValue" -> "!ImportValue orders-stream";
			default -> "!GetAtt Orders.Arn";
		};
	}

	private static void checkJson(String text, AttributeFaults faults) {
		Matcher matcher = IN_JSON.matcher(text);
		while (matcher.find()) {
			faults.add("JSON cannot contain the reference " + matcher.group(1),
					action(matcher.group(2), matcher.group(3).strip()));
		}
	}

	private static String action(String function, String argument) {
		return switch (function) {
			case "Ref", "GetAtt" -> "Write \\${%s} instead (in Java source: \\\\$)".formatted(argument);
			case "Sub" -> "Write %s without !Sub".formatted(argument);
			default ->
				"Write the property that contains the JSON in src/main/sam/overlay.yaml, with the reference as its value";
		};
	}

	private static List<String> functions() {
		return Stream.concat(TemplateReference.TEXT_FUNCTIONS.stream(), TemplateReference.LIST_FUNCTIONS.stream())
			.toList();
	}

}
