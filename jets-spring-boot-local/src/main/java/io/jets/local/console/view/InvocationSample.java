package io.jets.local.console.view;

import java.util.List;
import java.util.Map;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an event to invoke a job with, from its first trigger and from the type that it
 * reads.
 */
final class InvocationSample {

	private static final JsonMapper mapper = new JsonMapper();

	private InvocationSample() {
	}

	static String of(JobMethod job, List<SampleView> samples) {
		Trigger trigger = job.triggers().stream().findFirst().orElse(null);
		if (trigger == null) {
			return "{}";
		}
		String event = samples.stream().findFirst().map(SampleView::event).orElse(null);
		ObjectNode read = TypeSample.of(job.method());
		return switch (trigger.payload()) {
			case STREAM_BATCH ->
				(event != null) ? "{\"Records\":[" + record(event, filtered(trigger) ? null : read) + "]}"
						: trigger.payload().shortest();
			case BUS_EVENT -> busEvent((event != null) ? event : trigger.payload().shortest(), read);
			case SCHEDULED_EVENT -> trigger.payload().shortest();
		};
	}

	private static boolean filtered(Trigger trigger) {
		return !(trigger instanceof DynamoDbStreamTrigger stream) || !stream.filters().isEmpty();
	}

	/**
	 * Returns a record whose item is new and has the attributes that the job reads.
	 */
	private static String record(String record, @Nullable ObjectNode read) {
		if (read == null) {
			return record;
		}
		ObjectNode change = (ObjectNode) mapper.readTree(record);
		change.put("eventName", "INSERT");
		ObjectNode stream = (ObjectNode) change.get("dynamodb");
		stream.remove("OldImage");
		ObjectNode item = mapper.createObjectNode();
		read.properties().forEach((attribute) -> item.set(attribute.getKey(), attribute(attribute.getValue())));
		stream.get("Keys").properties().forEach((key) -> item.set(key.getKey(), key.getValue()));
		stream.set("NewImage", item);
		return change.toString();
	}

	private static JsonNode attribute(JsonNode value) {
		return switch (value.getNodeType()) {
			case OBJECT -> {
				ObjectNode map = mapper.createObjectNode();
				value.properties().forEach((member) -> map.set(member.getKey(), attribute(member.getValue())));
				yield mapper.createObjectNode().set("M", map);
			}
			case ARRAY -> mapper.createObjectNode()
				.set("L", mapper.valueToTree(value.valueStream().map(InvocationSample::attribute).toList()));
			case NUMBER -> mapper.createObjectNode().put("N", value.asString());
			case BOOLEAN -> mapper.createObjectNode().set("BOOL", value);
			default -> mapper.createObjectNode().set("S", value);
		};
	}

	/**
	 * Returns an event whose detail has all that the job reads.
	 */
	private static String busEvent(String event, @Nullable ObjectNode read) {
		ObjectNode complete = (ObjectNode) mapper.readTree(event);
		if (read == null || !(complete.get("detail") instanceof ObjectNode detail)) {
			return event;
		}
		for (Map.Entry<String, JsonNode> member : read.properties()) {
			if (!detail.has(member.getKey())) {
				detail.set(member.getKey(), member.getValue());
			}
		}
		return complete.toString();
	}

}
