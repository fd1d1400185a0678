package io.jets.sam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.job.fault.Fault;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.sam.destination.FailureDestinations;
import io.jets.sam.function.FunctionResources;
import io.jets.sam.rule.EventPatternResources;
import io.jets.sam.rule.Rules;
import io.jets.sam.rule.ScheduleResources;
import io.jets.sam.template.FailedEvents;
import io.jets.sam.template.FunctionResource;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.template.TemplateSettings;
import io.jets.sam.template.TriggerResources;
import io.jets.sam.stream.DynamoDbStreamResources;
import io.jets.sam.yaml.YamlWriter;

/**
 * The template of jobs as a tree, merged with the overlay.
 */
final class TemplateDocument {

	/** Location of faults and warnings that do not belong to a job. */
	static final String OVERLAY = "The template's overlay";

	private final TemplateBuilder template = new TemplateBuilder();

	private final List<Fault> faults = new ArrayList<>();

	private final Overlay overlay;

	private final Map<String, Object> content;

	TemplateDocument(List<JobMethod> jobs, TemplateSettings settings, Overlay overlay) {
		this.overlay = overlay;
		IntrinsicFunctions intrinsicFunctions = new IntrinsicFunctions(this.template,
				Overlay.map(overlay.content().get("Resources")));
		FailureDestinations destinations = new FailureDestinations(this.template, intrinsicFunctions,
				new FailedEvents(settings.failedEvents()));
		Rules rules = new Rules(this.template, intrinsicFunctions);
		List<TriggerResources<?>> triggers = List.of(
				new DynamoDbStreamResources(this.template, intrinsicFunctions, destinations),
				new EventPatternResources(rules), new ScheduleResources(this.template, rules));
		if (!jobs.isEmpty()) {
			add(jobs, new FunctionResources(this.template, settings, intrinsicFunctions, destinations), triggers);
			if (!settings.failedEvents()) {
				this.template.warn("jets.failed-events",
						"records and events whose retries are exhausted are lost unless the job sets onFailure",
						"Leave jets.failed-events out, or set onFailure of each trigger, or jets.function.on-failure");
			}
		}
		triggers.forEach(TriggerResources::finish);
		rules.finish();
		this.content = overlay.mergeOver(base(settings, overlay), this.faults);
	}

	private void add(List<JobMethod> jobs, FunctionResources functions, List<TriggerResources<?>> all) {
		for (JobMethod job : jobs) {
			List<TriggerResources<?>> own = job.triggers()
				.stream()
				.<TriggerResources<?>>map((trigger) -> resourcesOf(trigger, all))
				.distinct()
				.toList();
			FunctionResource function = new FunctionResource(job);
			functions.add(function, job.triggers().stream().anyMatch(Trigger::isAsynchronous),
					own.stream().flatMap((resources) -> resources.statements(job).stream()).toList());
			own.forEach((resources) -> resources.add(function));
		}
	}

	private static TriggerResources<?> resourcesOf(Trigger trigger, List<TriggerResources<?>> all) {
		return all.stream()
			.filter((resources) -> resources.type().isInstance(trigger))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No template resources for " + trigger.getClass().getName()));
	}

	private Map<String, Object> base(TemplateSettings settings, Overlay overlay) {
		Map<String, Object> resources = new LinkedHashMap<>(this.template.resources());
		if (ReferencedIds.of(List.of(resources, overlay.content())).contains(FailedEvents.ID)) {
			this.template.reserve("The queue for failed events", FailedEvents.ID);
			resources.put(FailedEvents.ID, FailedEvents.resource());
		}
		return new LinkedHashMap<>(new ResourceProperties().with("AWSTemplateFormatVersion", "2010-09-09")
			.with("Transform", "AWS::Serverless-2016-10-31")
			.with("Description", settings.description())
			.with("Parameters", this.template.parameters())
			.with("Resources", resources)
			.map());
	}

	Map<String, Object> section(String name) {
		return Overlay.map(this.content.get(name));
	}

	boolean hasOverlay() {
		return !this.overlay.content().isEmpty();
	}

	String text() {
		return YamlWriter.write(this.content);
	}

	List<Fault> faults() {
		List<Fault> all = new ArrayList<>(this.template.faults());
		all.addAll(this.faults);
		return all;
	}

	List<Fault> warnings() {
		return this.template.warnings();
	}

	void warn(String location, String problem, String action) {
		this.template.warn(location, problem, action);
	}

	/** Returns the location of the job to which a resource belongs. */
	String owner(String id) {
		return owners().getOrDefault(id, OVERLAY);
	}

	Map<String, String> owners() {
		return this.template.owners();
	}

}
