package io.jets.check.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.jets.function.handler.JobSignature;
import io.jets.function.json.TypeInspector;
import io.jets.function.payload.EventType;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.job.fault.Fault;
import tools.jackson.databind.JsonNode;

import org.springframework.core.ResolvableType;

/**
 * Finds methods that accept a type of the application where they get what is around it: a
 * batch of records, or an event with the value in its detail. Jackson would ignore the
 * properties that the type does not have, and leave its own ones empty.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">Event
 * structure</a>
 */
final class EnvelopeRule {

	private static final String DETAIL = "detail";

	private static final Set<String> PROPERTIES = Set.of("version", "id", "detail-type", "source", "account", "time",
			"region", "resources", DETAIL);

	private final TypeInspector inspector;

	EnvelopeRule(TypeInspector inspector) {
		this.inspector = inspector;
	}

	void check(JobMethod job, ResolvableType type, List<Fault> faults) {
		if (JobSignature.isTyped(type) || EventType.isUnparsed(type.toClass())) {
			return;
		}
		Class<?> raw = this.inspector.unwrap(type);
		if (raw == Object.class || EventType.isJackson2(raw) || !isReadable(type.toClass(), raw)) {
			return;
		}
		job.triggers()
			.stream()
			.filter((trigger) -> !trigger.hasCustomPayload())
			.forEach((trigger) -> check(trigger, type, raw, faults));
	}

	/**
	 * Returns whether {@link EventBindingCheck} accepts the type.
	 */
	private static boolean isReadable(Class<?> declared, Class<?> raw) {
		return !EventType.isAwsEvent(declared) && (EventType.readsItem(declared) || declared != raw);
	}

	private void check(Trigger trigger, ResolvableType type, Class<?> raw, List<Fault> faults) {
		if (JsonNode.class.isAssignableFrom(raw)) {
			return;
		}
		if (Map.class.isAssignableFrom(raw)) {
			checkMap(trigger, type, faults);
		}
		else if (trigger.payload().isBatch()) {
			add(trigger, faults, "a batch of stream records cannot be read as " + raw.getSimpleName(),
					"Accept Change<%1$s> to get one record at a time, or List<Change<%1$s>> to get the batch"
						.formatted(raw.getSimpleName()));
		}
		else {
			checkEvent(trigger, type, raw, faults);
		}
	}

	private void checkEvent(Trigger trigger, ResolvableType type, Class<?> raw, List<Fault> faults) {
		Optional<Set<String>> properties = this.inspector.properties(type, PROPERTIES);
		if (properties.isEmpty() || properties.get().contains(DETAIL)) {
			return;
		}
		String name = raw.getSimpleName();
		boolean empty = trigger.payload().hasEmptyDetail();
		if (properties.get().isEmpty()) {
			add(trigger, faults,
					"its event has the properties detail-type, source, detail and others, and %s has none of them"
						.formatted(name),
					action(name, empty));
		}
		else if (!empty || this.inspector.hasOther(type, PROPERTIES)) {
			add(trigger, faults,
					"its event has the content in the property detail, which %s does not have".formatted(name),
					action(name, empty));
		}
	}

	private static String action(String name, boolean empty) {
		return empty ? "Accept BusEvent<Void>, or write the JSON of %s as input".formatted(name)
				: "Accept BusEvent<%s>, whose detail has the type %s, or write inputPath = \"$.detail\"".formatted(name,
						name);
	}

	private void checkMap(Trigger trigger, ResolvableType type, List<Fault> faults) {
		if (!this.inspector.holdsAnyObject(type)) {
			add(trigger, faults, "its event has values of different types, which %s cannot hold".formatted(type),
					"Accept Map<String, Object>");
		}
	}

	private static void add(Trigger trigger, List<Fault> faults, String problem, String action) {
		faults.add(new Fault(trigger.origins().whole(), "", problem, action));
	}

}
