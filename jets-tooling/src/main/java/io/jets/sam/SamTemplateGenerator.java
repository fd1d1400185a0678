package io.jets.sam;

import java.util.List;

import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.job.JobMethod;
import io.jets.sam.template.TemplateSettings;

/**
 * Generates the SAM template of an application's jobs. The same jobs and settings result
 * in the same bytes.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy.html">SAM
 * template anatomy</a>
 */
public final class SamTemplateGenerator {

	private static final Fault NOTHING = new Fault("The template", "", "", "",
			"the application has no jobs, and CloudFormation rejects a template without resources",
			"Write a method with a trigger in a class with @Job, in a package that the application scans, "
					+ "or set jets.skip if the application has no jobs");

	private final TemplateSettings settings;

	/**
	 * Creates a generator.
	 * @param settings the settings of the template
	 */
	public SamTemplateGenerator(TemplateSettings settings) {
		this.settings = settings;
	}

	/**
	 * Generates the template.
	 * @param jobs the jobs, which have passed all checks, in the order of the template
	 * @return the template
	 * @throws InvalidJobsException if AWS would reject the template; contains all faults
	 */
	public Template generate(List<JobMethod> jobs) {
		Overlay overlay = Overlay.parse(this.settings.overlay());
		TemplateDocument document = new TemplateDocument(jobs, this.settings, overlay);
		throwIfAny(document.faults());
		if (document.section("Resources").isEmpty()) {
			throw new InvalidJobsException(List.of(NOTHING));
		}
		throwIfAny(new ReferenceCheck().check(document));
		throwIfAny(new RoleCheck().check(document));
		String text = document.text();
		throwIfAny(new LimitCheck(this.settings, overlay).check(jobs, document, text));
		return new Template(text, document.warnings());
	}

	private static void throwIfAny(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw new InvalidJobsException(faults);
		}
	}

}
