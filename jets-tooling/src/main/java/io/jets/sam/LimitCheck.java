package io.jets.sam;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.sam.parameter.TemplateParameters;
import io.jets.sam.template.TemplateSettings;
import io.jets.sam.trigger.TriggerKind;

/**
 * Checks a template against CloudFormation's quotas. Resources are counted after SAM's
 * transform, bytes before it. The count includes the resources that the transform creates
 * for the functions of jobs: versions, aliases and event invoke configurations. It does
 * not include resources that the transform or a macro creates because of an overlay, for
 * instance for an API or a function URL.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation
 * quotas</a>
 */
final class LimitCheck {

	private static final int RESOURCES = 500;

	private static final int PARAMETERS = 200;

	private static final String MOVE_JOBS = "Move jobs to a second application";

	private static final int BYTES = 1_000_000;

	private final TemplateSettings settings;

	private final Overlay overlay;

	private final List<TriggerKind> kinds;

	LimitCheck(TemplateSettings settings, Overlay overlay, List<TriggerKind> kinds) {
		this.kinds = kinds;
		this.settings = settings;
		this.overlay = overlay;
	}

	List<Fault> check(List<JobMethod> jobs, TemplateDocument document, String text) {
		List<Fault> faults = new ArrayList<>();
		check(resources(document), RESOURCES, "resources", MOVE_JOBS, jobs, (part) -> resources(part) <= RESOURCES,
				document, faults);
		check(parameters(document), PARAMETERS, "parameters", fewerParameters(), jobs,
				(part) -> parameters(part) <= PARAMETERS, document, faults);
		check(bytes(text), BYTES, "bytes", MOVE_JOBS, jobs, (part) -> bytes(part.text()) <= BYTES, document, faults);
		return faults;
	}

	private void check(int count, int limit, String what, String action, List<JobMethod> jobs,
			Predicate<TemplateDocument> fits, TemplateDocument document, List<Fault> faults) {
		if (count <= limit) {
			return;
		}
		String value = "%d %s".formatted(count, what);
		int fitting = fitting(jobs, fits);
		if (fitting < 0) {
			faults.add(new Fault(TemplateDocument.OVERLAY, "", "", value,
					"CloudFormation accepts %d, and the overlay exceeds this limit without any job".formatted(limit),
					"Move some of its resources to a separate template"));
			return;
		}
		faults.add(new Fault("The template", "", "", value,
				"CloudFormation accepts %d, which is enough for the first %d of %d jobs; the largest job is %s"
					.formatted(limit, fitting, jobs.size(), largest(jobs, document)),
				action));
	}

	private String fewerParameters() {
		return this.settings.parameters().isEmpty() ? MOVE_JOBS
				: "Name fewer attributes in %s, or move jobs to a second application"
					.formatted(TemplateParameters.PROPERTY);
	}

	/**
	 * Returns how many jobs fit, or {@code -1} if a template without jobs does not fit.
	 */
	private int fitting(List<JobMethod> jobs, Predicate<TemplateDocument> fits) {
		int low = -1;
		int high = jobs.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >> 1;
			if (fits.test(new TemplateDocument(jobs.subList(0, middle), this.settings, this.overlay, this.kinds))) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return low;
	}

	private static String largest(List<JobMethod> jobs, TemplateDocument document) {
		JobMethod largest = jobs.stream().max(Comparator.comparingLong((job) -> size(job, document))).orElseThrow();
		return "%s with %d resources".formatted(largest.location(), size(largest, document));
	}

	private static long size(JobMethod job, TemplateDocument document) {
		Set<String> parameters = document.section("Parameters").keySet();
		return document.owners()
			.entrySet()
			.stream()
			.filter((owner) -> job.location().equals(owner.getValue()) && !parameters.contains(owner.getKey()))
			.count();
	}

	static int resources(TemplateDocument document) {
		Set<String> ids = new LinkedHashSet<>(document.owners().keySet());
		ids.removeAll(document.section("Parameters").keySet());
		ids.addAll(document.section("Resources").keySet());
		return ids.size();
	}

	private static int parameters(TemplateDocument document) {
		return document.section("Parameters").size();
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
