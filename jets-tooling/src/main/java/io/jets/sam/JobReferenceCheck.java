package io.jets.sam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.jets.job.JobMethod;
import io.jets.job.fault.ClosestMatch;
import io.jets.job.fault.Fault;
import io.jets.job.fault.WrittenText;
import io.jets.job.fault.WrittenText.Form;
import io.jets.reference.PseudoParameters;
import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.yaml.InvalidYamlException;
import io.jets.sam.yaml.YamlReader;

/**
 * Checks that the references of jobs name resources or parameters of the template, and
 * that these are of a type that the attribute accepts. Jobs may have other faults, so
 * that all faults are reported together.
 */
final class JobReferenceCheck {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+(\\.[A-Za-z0-9.]+)?");

	private final Overlay overlay;

	private final Set<String> unknown = new LinkedHashSet<>();

	JobReferenceCheck(Overlay overlay) {
		this.overlay = overlay;
	}

	/**
	 * Returns the unknown names that the last check has found.
	 */
	Set<String> unknown() {
		return Collections.unmodifiableSet(this.unknown);
	}

	List<Fault> check(List<JobMethod> jobs, List<WrittenText> settings) {
		IntrinsicFunctions functions = this.overlay.intrinsicFunctions(jobs);
		ReferenceTargets targets = new ReferenceTargets(functions);
		Set<String> known = new LinkedHashSet<>(functions.names());
		known.addAll(PseudoParameters.NAMES);
		Set<Fault> faults = new LinkedHashSet<>();
		for (JobMethod job : jobs) {
			job.texts().forEach((text) -> check(text, functions, known, faults));
			job.triggers()
				.forEach((trigger) -> trigger.texts()
					.forEach((text) -> targets.check(text, ReferenceTargets.TRIGGER, faults)));
			job.function().texts().forEach((text) -> targets.check(text, ReferenceTargets.FUNCTION, faults));
			job.policy().texts().forEach((text) -> targets.check(text, ReferenceTargets.POLICY, faults));
			if (job.idempotency() != null) {
				job.idempotency().texts().forEach((text) -> targets.check(text, ReferenceTargets.IDEMPOTENCY, faults));
			}
		}
		settings.forEach((text) -> {
			check(text, functions, known, faults);
			targets.check(text, ReferenceTargets.SETTINGS, faults);
		});
		return new ArrayList<>(faults);
	}

	private void check(WrittenText written, IntrinsicFunctions functions, Set<String> known, Set<Fault> faults) {
		String text = written.text();
		boolean reference = written.form() == Form.TEXT && text.startsWith("!") && TemplateReference.matches(text);
		if (reference) {
			try {
				YamlReader.read(text);
			}
			catch (InvalidYamlException ex) {
				faults.add(new Fault(written.origin(), text, "it is not a valid template reference: " + ex.getMessage(),
						"Write it as in a template, for instance !GetAtt Orders.Arn"));
				return;
			}
			checkNames(written, functions, known, faults);
		}
		else if (written.form() != Form.LITERAL) {
			TemplateVariables.names(text)
				.stream()
				.filter((name) -> NAME.matcher(name).matches())
				.forEach((name) -> checkLiteral(written, name, functions, faults));
		}
	}

	private void checkNames(WrittenText written, IntrinsicFunctions functions, Set<String> known, Set<Fault> faults) {
		for (String id : ReferencedIds.of(functions.value(written.text()))) {
			if (functions.isKnown(id)) {
				continue;
			}
			this.unknown.add(id);
			String problem = "the template has no resource and no parameter %s".formatted(id);
			String meant = ClosestMatch.to(id, known);
			String action = (meant != null) ? "Write " + meant
					: "Correct the name, or add the resource in src/main/sam/overlay.yaml";
			faults.add(this.overlay.hasMacro()
					? Fault.warning(written.origin(), written.text(), problem,
							action + "; if a macro creates it, nothing is wrong")
					: new Fault(written.origin(), written.text(), problem, action));
		}
	}

	private static void checkLiteral(WrittenText written, String name, IntrinsicFunctions functions,
			Set<Fault> faults) {
		String id = name.split("\\.", 2)[0];
		String meant = functions.isKnown(id) ? null : ClosestMatch.to(id, functions.names());
		if (meant != null) {
			faults.add(Fault.warning(written.origin(), written.text(),
					"${%s} is literal, because the template has no resource and no parameter %s".formatted(name, id),
					"Write \\${%s}, or \\${!%s} if it is literal".formatted(meant + name.substring(id.length()),
							name)));
		}
	}

}
