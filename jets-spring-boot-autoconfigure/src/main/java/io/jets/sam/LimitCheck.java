package io.jets.sam;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.jets.job.Fault;
import io.jets.job.JobMethod;
import io.jets.sam.stack.TemplateSettings;

/**
 * Checks that a template is not larger than CloudFormation takes, counted after SAM's
 * transform.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation
 * quotas</a>
 */
final class LimitCheck {

	private static final int RESOURCES = 500;

	private static final int PARAMETERS = 200;

	private static final int BYTES = 1_000_000;

	private final TemplateSettings settings;

	private final Overlay overlay;

	LimitCheck(TemplateSettings settings, Overlay overlay) {
		this.settings = settings;
		this.overlay = overlay;
	}

	List<Fault> check(List<JobMethod> jobs, TemplateDocument document, String text) {
		List<Fault> faults = new ArrayList<>();
		check(resources(document), RESOURCES, "resources", jobs, (part) -> resources(part) <= RESOURCES, document,
				faults);
		check(parameters(document), PARAMETERS, "parameters", jobs, (part) -> parameters(part) <= PARAMETERS, document,
				faults);
		check(bytes(text), BYTES, "bytes", jobs, (part) -> bytes(part.text()) <= BYTES, document, faults);
		return faults;
	}

	private void check(int count, int limit, String what, List<JobMethod> jobs, Predicate<TemplateDocument> fits,
			TemplateDocument document, List<Fault> faults) {
		if (count > limit) {
			faults.add(new Fault("The template", "", "", "%d %s".formatted(count, what),
					"CloudFormation takes %d, and of %d jobs the first %d fit; the biggest is %s".formatted(limit,
							jobs.size(), fitting(jobs, fits), biggest(jobs, document)),
					"Move jobs to a second application"));
		}
	}

	private int fitting(List<JobMethod> jobs, Predicate<TemplateDocument> fits) {
		int low = 0;
		int high = jobs.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (fits.test(new TemplateDocument(jobs.subList(0, middle), this.settings, this.overlay))) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return low;
	}

	private static String biggest(List<JobMethod> jobs, TemplateDocument document) {
		JobMethod biggest = jobs.stream().max(Comparator.comparingLong((job) -> size(job, document))).orElseThrow();
		return "%s with %d resources".formatted(biggest.location(), size(biggest, document));
	}

	private static long size(JobMethod job, TemplateDocument document) {
		return document.owners().values().stream().filter(job.location()::equals).count();
	}

	private static int resources(TemplateDocument document) {
		int count = 0;
		for (Object resource : SamTemplateGenerator.section(document.content(), "Resources").values()) {
			Map<String, Object> entries = Overlay.map(resource);
			Map<String, Object> properties = Overlay.map(entries.get("Properties"));
			boolean function = "AWS::Serverless::Function".equals(entries.get("Type"));
			count += 1 + ((function && !properties.containsKey("Role")) ? 1 : 0)
					+ ((function && properties.containsKey("EventInvokeConfig")) ? 1 : 0)
					+ ((function && properties.containsKey("AutoPublishAlias")) ? 2 : 0);
		}
		return count;
	}

	private static int parameters(TemplateDocument document) {
		return SamTemplateGenerator.section(document.content(), "Parameters").size();
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
