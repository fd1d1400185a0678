package io.jets.sam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.job.Fault;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.sam.destination.Destinations;
import io.jets.sam.function.FunctionPart;
import io.jets.sam.rule.EventPatternPart;
import io.jets.sam.rule.Rules;
import io.jets.sam.rule.SchedulePart;
import io.jets.sam.stack.FailedEvents;
import io.jets.sam.stack.JobFunction;
import io.jets.sam.stack.References;
import io.jets.sam.stack.ResourceProperties;
import io.jets.sam.stack.Stack;
import io.jets.sam.stack.TemplateSettings;
import io.jets.sam.stack.TriggerPart;
import io.jets.sam.stream.DynamoDbStreamPart;
import io.jets.sam.yaml.YamlWriter;

/**
 * A template while it is made, as a tree.
 */
final class TemplateDocument {

	private final Stack stack = new Stack();

	private final List<Fault> faults = new ArrayList<>();

	private final Overlay overlay;

	private final Map<String, Object> content;

	TemplateDocument(List<JobMethod> jobs, TemplateSettings settings, Overlay overlay) {
		this.overlay = overlay;
		References references = new References(this.stack, Overlay.map(overlay.content().get("Resources")));
		Destinations destinations = new Destinations(this.stack, references, new FailedEvents(settings.failedEvents()));
		Rules rules = new Rules(this.stack, references);
		List<TriggerPart<?>> parts = List.of(new DynamoDbStreamPart(this.stack, references, destinations),
				new EventPatternPart(rules), new SchedulePart(this.stack, rules));
		if (!jobs.isEmpty()) {
			add(jobs, new FunctionPart(this.stack, settings, references, destinations), parts);
			if (!settings.failedEvents()) {
				this.stack.warn("jets.failed-events",
						"records and events that still fail after all retries are lost unless a job says onFailure");
			}
		}
		parts.forEach(TriggerPart::finish);
		rules.finish();
		this.content = overlay.mergeOver(base(settings, overlay), this.faults);
	}

	private void add(List<JobMethod> jobs, FunctionPart functions, List<TriggerPart<?>> parts) {
		for (JobMethod job : jobs) {
			List<TriggerPart<?>> own = job.triggers()
				.stream()
				.<TriggerPart<?>>map((trigger) -> part(trigger, parts))
				.distinct()
				.toList();
			JobFunction function = new JobFunction(job);
			functions.add(function, own.stream().anyMatch(TriggerPart::isAsynchronous),
					own.stream().flatMap((part) -> part.rights(job).stream()).toList());
			own.forEach((part) -> part.add(function));
		}
	}

	private static TriggerPart<?> part(Trigger trigger, List<TriggerPart<?>> parts) {
		return parts.stream()
			.filter((part) -> part.type().isInstance(trigger))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No template part for " + trigger.getClass().getName()));
	}

	private Map<String, Object> base(TemplateSettings settings, Overlay overlay) {
		Map<String, Object> resources = new LinkedHashMap<>(this.stack.resources());
		if (TemplateReferences.of(List.of(resources, overlay.content())).contains(FailedEvents.ID)) {
			this.stack.reserve("The queue for failed events", FailedEvents.ID);
			resources.put(FailedEvents.ID, FailedEvents.resource());
		}
		return new LinkedHashMap<>(new ResourceProperties().with("AWSTemplateFormatVersion", "2010-09-09")
			.with("Transform", "AWS::Serverless-2016-10-31")
			.with("Description", settings.description())
			.with("Parameters", this.stack.parameters())
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
		List<Fault> all = new ArrayList<>(this.stack.faults());
		all.addAll(this.faults);
		return all;
	}

	List<String> warnings() {
		return this.stack.warnings();
	}

	void warn(String location, String message) {
		this.stack.warn(location, message);
	}

	/** Where what has made a resource was written. */
	String owner(String id) {
		return owners().getOrDefault(id, "The template's overlay");
	}

	Map<String, String> owners() {
		return this.stack.owners();
	}

}
