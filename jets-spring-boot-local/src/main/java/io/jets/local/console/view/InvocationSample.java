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

	private static final String OLD_IMAGE = "OldImage";

	private static final String NEW_IMAGE = "NewImage";

	private static final JsonMapper mapper = new JsonMapper();

	private InvocationSample() {
	}

	static String of(JobMethod job, List<SampleView> samples) {
		Trigger trigger = job.triggers().stream().findFirst().orElse(null);
		if (trigger == null) {
			return "{}";
		}
		// The first trigger has no samples if its table is not known
		String event = samples.stream()
			.filter((sample) -> sample.kind().equals(Samples.kind(trigger)))
			.findFirst()
			.map(SampleView::event)
			.orElse(null);
		ObjectNode read = TypeSample.of(job.method());
		return switch (trigger.payload()) {
			case STREAM_BATCH ->
				(event != null) ? "{\"Records\":[" + record(event, trigger, read) + "]}" : trigger.payload().shortest();
			case BUS_EVENT -> busEvent((event != null) ? event : trigger.payload().shortest(), read);
			case SCHEDULED_EVENT -> trigger.payload().shortest();
		};
	}

	/**
	 * Returns a record that the trigger selects, with an item that has the attributes
	 * that the job reads. The item is new if the trigger selects new items.
	 */
	private static String record(String record, Trigger trigger, @Nullable ObjectNode read) {
		if (read == null || !(trigger instanceof DynamoDbStreamTrigger stream) || !stream.filters().isEmpty()) {
			return record;
		}
		ObjectNode change = (ObjectNode) mapper.readTree(record);
		ObjectNode images = (ObjectNode) change.get("dynamodb");
		ObjectNode item = item(images.get("Keys"), read);
		if (stream.asksFor("INSERT")) {
			change.put("eventName", "INSERT");
			images.remove(OLD_IMAGE);
			images.set(NEW_IMAGE, item);
		}
		else if (images.has(NEW_IMAGE)) {
			images.set(NEW_IMAGE, item);
			// Keeps the sample's other attributes, so that the images differ
			images.withObjectProperty(OLD_IMAGE).setAll(item);
		}
		else {
			images.set(OLD_IMAGE, item);
		}
		return change.toString();
	}

	private static ObjectNode item(JsonNode keys, ObjectNode read) {
		ObjectNode item = mapper.createObjectNode();
		read.properties().forEach((attribute) -> item.set(attribute.getKey(), attribute(attribute.getValue())));
		keys.properties().forEach((key) -> item.set(key.getKey(), key.getValue()));
		return item;
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
