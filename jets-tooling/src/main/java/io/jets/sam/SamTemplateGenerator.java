package io.jets.sam;

import java.util.List;

import io.jets.job.Fault;
import io.jets.job.InvalidJobsException;
import io.jets.job.JobMethod;
import io.jets.sam.stack.TemplateSettings;

/**
 * Makes a SAM template out of an application's jobs. The same jobs and settings give the
 * same bytes.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy.html">SAM
 * template anatomy</a>
 */
public final class SamTemplateGenerator {

	private static final Fault NOTHING = new Fault("The template", "", "", "",
			"the application has no jobs, and CloudFormation takes no template without resources",
			"Write a method with a trigger in a class with @Job, in a package that the application scans; "
					+ "or set jets.skip where there are to be no jobs");

	private final TemplateSettings settings;

	/**
	 * Create a generator.
	 * @param settings what the template says beyond the jobs
	 */
	public SamTemplateGenerator(TemplateSettings settings) {
		this.settings = settings;
	}

	/**
	 * Make a template.
	 * @param jobs the jobs, without faults, in their order; none only where the overlay
	 * has resources
	 * @return the template
	 * @throws InvalidJobsException if AWS would refuse it or part of it would be lost;
	 * holds all faults
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
