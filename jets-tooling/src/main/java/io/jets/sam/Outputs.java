package io.jets.sam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.job.JobMethod;
import io.jets.sam.function.LogGroup;
import io.jets.sam.template.FailedEvents;
import io.jets.sam.template.IdempotencyTable;
import io.jets.sam.template.LogicalIds;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.yaml.IntrinsicFunction;

/**
 * The outputs of a template: what {@code sam deploy} prints after a deployment. Each is
 * named after its resource. If an application has more functions than a template can have
 * outputs, there are none for functions.
 */
final class Outputs {

	/** The quota of CloudFormation. */
	static final int MAXIMUM = 200;

	private final Overlay overlay;

	Outputs(Overlay overlay) {
		this.overlay = overlay;
	}

	Map<String, Object> of(List<JobMethod> jobs, Map<String, Object> resources) {
		Map<String, Object> outputs = new LinkedHashMap<>();
		if (resources.containsKey(LogGroup.ID)) {
			outputs.put(LogGroup.ID, output("Log group of all functions", IntrinsicFunction.ref(LogGroup.ID)));
		}
		if (resources.containsKey(FailedEvents.ID)) {
			outputs.put(FailedEvents.ID,
					output("URL of the queue for failed events", IntrinsicFunction.ref(FailedEvents.ID)));
		}
		if (resources.containsKey(IdempotencyTable.ID)) {
			outputs.put(IdempotencyTable.ID,
					output("Name of the table of idempotent jobs", IntrinsicFunction.ref(IdempotencyTable.ID)));
		}
		int others = outputs.size() + Overlay.map(this.overlay.content().get("Outputs")).size();
		if (jobs.size() + others <= MAXIMUM) {
			jobs.forEach((job) -> outputs.put(LogicalIds.of(job),
					output("Name of the function of " + job.location(), IntrinsicFunction.ref(LogicalIds.of(job)))));
		}
		return outputs;
	}

	private static Map<String, Object> output(String description, IntrinsicFunction value) {
		return new ResourceProperties().with("Description", description).with("Value", value).map();
	}

}
