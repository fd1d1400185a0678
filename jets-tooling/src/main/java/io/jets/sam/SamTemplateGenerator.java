package io.jets.sam;

import java.util.ArrayList;
import java.util.List;

import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.FaultReport;
import io.jets.job.fault.InvalidJobsException;
import io.jets.sam.parameter.TemplateParameters;
import io.jets.sam.rule.EventPatternResources;
import io.jets.sam.rule.Rules;
import io.jets.sam.rule.ScheduleResources;
import io.jets.sam.stream.DynamoDbStreamResources;
import io.jets.sam.template.TemplateSettings;
import io.jets.sam.trigger.TriggerContext;
import io.jets.sam.trigger.TriggerKind;
import io.jets.sam.trigger.TriggerResources;

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

	static final List<TriggerKind> KINDS = List.of((context) -> List.of(new DynamoDbStreamResources(context)),
			SamTemplateGenerator::rules);

	private final TemplateSettings settings;

	private final List<TriggerKind> kinds;

	/**
	 * Creates a generator.
	 * @param settings the settings of the template
	 */
	public SamTemplateGenerator(TemplateSettings settings) {
		this(settings, KINDS);
	}

	/**
	 * Creates a generator for some kinds of triggers.
	 * @param settings the settings of the template
	 * @param kinds the kinds
	 */
	public SamTemplateGenerator(TemplateSettings settings, List<TriggerKind> kinds) {
		this.settings = settings;
		this.kinds = List.copyOf(kinds);
	}

	private static List<TriggerResources<?>> rules(TriggerContext context) {
		Rules rules = new Rules(context);
		return List.of(new EventPatternResources(rules), new ScheduleResources(rules));
	}

	/**
	 * Checks the references of jobs to resources of the template. Unlike
	 * {@link #generate}, it accepts jobs that have other faults.
	 * @param jobs the jobs
	 * @return the errors and warnings
	 * @throws InvalidJobsException if the overlay cannot be read
	 */
	public List<Fault> checkReferences(List<JobMethod> jobs) {
		return new JobReferenceCheck(Overlay.parse(this.settings.overlay())).check(jobs, this.settings.texts());
	}

	/**
	 * Checks the part of the template that belongs to some jobs, while others have
	 * faults. What concerns the template as a whole is not checked: its limits, and
	 * whether the overlay fits.
	 * @param jobs the jobs, which have passed all checks
	 * @return the errors, including those of an overlay that cannot be read
	 */
	public List<Fault> checkPart(List<JobMethod> jobs) {
		List<Fault> faults = new ArrayList<>(settingsFaults());
		TemplateDocument document = new TemplateDocument(jobs, this.settings, overlay(faults), this.kinds);
		faults.addAll(document.jobFaults());
		faults.addAll(new RoleCheck().check(document));
		return faults;
	}

	/**
	 * Generates the template.
	 * @param jobs the jobs, which have passed all checks, in the order of the template
	 * @return the template
	 * @throws InvalidJobsException if AWS would reject the template; contains all faults
	 * and warnings, but not those of references if the overlay cannot be read
	 */
	public Template generate(List<JobMethod> jobs) {
		List<Fault> faults = new ArrayList<>();
		Overlay overlay = overlay(faults);
		TemplateDocument document = new TemplateDocument(jobs, this.settings, overlay, this.kinds);
		if (faults.isEmpty()) {
			JobReferenceCheck references = new JobReferenceCheck(overlay);
			faults.addAll(references.check(jobs, this.settings.texts()));
			faults.addAll(new ReferenceCheck().check(document, references.unknown()));
			if (document.section("Resources").isEmpty()) {
				faults.add(NOTHING);
			}
		}
		faults.addAll(settingsFaults());
		faults.addAll(document.faults());
		faults.addAll(new RoleCheck().check(document));
		String text = document.text();
		faults.addAll(new LimitCheck(this.settings, overlay, this.kinds).check(jobs, document, text));
		new FaultReport(faults).throwIfFailed(false);
		faults.addAll(document.warnings());
		return new Template(text, faults);
	}

	private List<Fault> settingsFaults() {
		List<Fault> faults = new ArrayList<>(this.settings.faults());
		faults.addAll(TemplateParameters.check(this.settings.parameters()));
		return faults;
	}

	/**
	 * Returns the overlay, or an empty one if it cannot be read.
	 */
	private Overlay overlay(List<Fault> faults) {
		try {
			return Overlay.parse(this.settings.overlay());
		}
		catch (InvalidJobsException ex) {
			faults.addAll(ex.faults());
			return Overlay.parse(null);
		}
	}

}
