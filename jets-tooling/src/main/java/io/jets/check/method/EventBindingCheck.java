package io.jets.check.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.jets.event.BusEvent;
import io.jets.function.handler.JobSignature;
import io.jets.function.payload.EventType;
import io.jets.function.item.ItemReaders;
import io.jets.job.fault.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.fault.Origin;
import io.jets.job.Trigger;
import tools.jackson.databind.JsonNode;

import org.springframework.core.ResolvableType;

/**
 * Checks that the event of each trigger can be converted to the method's parameter.
 */
public final class EventBindingCheck implements JobCheck {

	/**
	 * The type of the last parameter that Kotlin's compiler adds to a
	 * {@code suspend fun}.
	 */
	private static final String CONTINUATION = "kotlin.coroutines.Continuation";

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> faults = new ArrayList<>();
		jobs.forEach((job) -> check(job, faults));
		return faults;
	}

	private void check(JobMethod job, List<Fault> faults) {
		List<ResolvableType> types = JobSignature.eventTypes(job);
		if (types.stream().anyMatch((type) -> type.toClass().getName().equals(CONTINUATION))) {
			faults.add(fault(job.origin(), "the method is a suspend fun, and a job cannot be a Kotlin coroutine",
					"Write an ordinary fun; it can call suspending functions in runBlocking { … }"));
			return;
		}
		int count = job.method().getParameterCount();
		if (types.size() > 1 || count > 2 || (count == 2 && types.isEmpty())) {
			faults.add(fault(job.origin(),
					"a job's method accepts at most the event and Lambda's Context, and this one has " + count
							+ " parameters",
					"Declare one parameter for the event and, if needed, com.amazonaws.services.lambda.runtime.Context"));
			return;
		}
		for (ResolvableType type : types) {
			Class<?> raw = type.toClass();
			Class<?> jackson2 = Stream.of(raw, JobSignature.content(type).toClass())
				.filter(EventType::isJackson2)
				.findFirst()
				.orElse(null);
			if (jackson2 != null) {
				faults.add(fault(job.origin(),
						jackson2.getName() + " is a class of Jackson 2, and Spring Boot 4 reads JSON with Jackson 3",
						"Import tools.jackson.databind." + jackson2.getSimpleName() + " instead"));
				continue;
			}
			checkItem(job, type, faults);
			checkDetail(job, type, faults);
			for (Trigger trigger : job.triggers()) {
				if (!fits(trigger, type)) {
					faults.add(fault(trigger.origins().whole(),
							"its event cannot be read as " + raw.getSimpleName() + ", which the method accepts",
							"Accept " + suggestion(job)));
				}
			}
		}
	}

	private static void checkDetail(JobMethod job, ResolvableType type, List<Fault> faults) {
		Class<?> detail = JobSignature.content(type).resolve();
		if (type.toClass() != BusEvent.class || detail == null || detail == Void.class) {
			return;
		}
		if (!EventType.readsItem(detail)) {
			faults.add(fault(job.origin(),
					"an event's detail cannot be read as " + detail.getSimpleName() + ", which the method accepts",
					"Write BusEvent<T> with a record or class of your own, Map<String, Object>, "
							+ "tools.jackson.databind.JsonNode or Void as T"));
		}
		// A pattern beside the schedule has events with this detail
		else if (isForSchedules(job) && !isForAnyObject(detail)) {
			String name = detail.getSimpleName();
			job.triggers()
				.stream()
				.filter((trigger) -> !trigger.hasCustomPayload())
				.forEach((trigger) -> faults.add(fault(trigger.origins().whole(),
						"a schedule's event has an empty detail, which cannot be read as " + name,
						"Accept BusEvent<Void>, or accept %s and write its JSON as input".formatted(name))));
		}
	}

	private static boolean isForSchedules(JobMethod job) {
		return job.triggers().stream().allMatch((trigger) -> trigger.payload().hasEmptyDetail());
	}

	private static boolean isForAnyObject(Class<?> type) {
		return type == Object.class || Map.class.isAssignableFrom(type) || JsonNode.class.isAssignableFrom(type);
	}

	private static void checkItem(JobMethod job, ResolvableType type, List<Fault> faults) {
		ResolvableType change = JobSignature.isListOfChanges(type) ? type.getGeneric(0) : type;
		if (!JobSignature.isChange(change)) {
			return;
		}
		Class<?> item = JobSignature.content(type).resolve();
		String action = "Write Change<T> with a record or class of your own, Map<String, Object> or "
				+ "tools.jackson.databind.JsonNode as T";
		if (item == null) {
			faults.add(fault(job.origin(), "Change has no type argument for the item", action));
		}
		else if (ItemReaders.isForEnhancedClient(item)) {
			checkEnhancedItem(job, item, faults);
		}
		else if (!EventType.readsItem(item)) {
			faults.add(fault(job.origin(),
					"an item cannot be read as " + item.getSimpleName() + ", which the method accepts", action));
		}
	}

	private static void checkEnhancedItem(JobMethod job, Class<?> item, List<Fault> faults) {
		String problem = ItemReaders.problem(item);
		if (problem != null) {
			faults.add(fault(job.origin(),
					"the AWS SDK's enhanced client cannot read items as " + item.getName() + ": " + problem,
					"Write the class as the enhanced client requires: public, with a public constructor without "
							+ "parameters, and getters and setters of supported types"));
		}
	}

	private static Fault fault(Origin origin, String problem, String action) {
		return new Fault(origin, "", problem, action);
	}

	private static boolean fits(Trigger trigger, ResolvableType type) {
		boolean stream = trigger.payload().isBatch();
		if (JobSignature.isChange(type) || JobSignature.isListOfChanges(type)) {
			return stream;
		}
		Class<?> raw = type.toClass();
		if (raw == BusEvent.class) {
			return !stream && !trigger.hasCustomPayload();
		}
		if (trigger.hasCustomPayload()) {
			return true;
		}
		return EventType.isAwsEvent(raw) ? raw.getName().equals(trigger.payload().eventClass())
				: EventType.readsJsonObject(raw);
	}

	private static String suggestion(JobMethod job) {
		long streams = job.triggers().stream().filter((trigger) -> trigger.payload().isBatch()).count();
		String common = "tools.jackson.databind.JsonNode, Map<String, Object>, String, byte[] or InputStream";
		if (streams == job.triggers().size()) {
			return "Change<T> or List<Change<T>> with your class of an item, " + DynamodbEvent.class.getName() + ", "
					+ common;
		}
		String typed = isForSchedules(job) ? "BusEvent<Void>, unless input is set, "
				: "BusEvent<T> with your class of the detail, unless input or inputPath is set, ";
		return (streams == 0) ? typed + ScheduledEvent.class.getName()
				+ ", a record or class of your own with the event's properties, " + common : common;
	}

}
