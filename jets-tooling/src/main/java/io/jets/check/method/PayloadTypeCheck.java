package io.jets.check.method;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.jets.event.BusEvent;
import io.jets.function.handler.JobSignature;
import io.jets.function.item.ItemReaders;
import io.jets.function.json.TypeInspector;
import io.jets.function.payload.EventType;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.job.fault.Fault;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.BeansException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;

/**
 * Checks with the application's {@link JsonMapper} that it can create instances of the
 * types that methods accept, and that the application's own types fit the event. If the
 * mapper cannot be created, or if there are several and none is primary, a warning says
 * why, and the function checks its own type when it starts.
 */
public final class PayloadTypeCheck implements JobCheck {

	private static final Log logger = LogFactory.getLog(PayloadTypeCheck.class);

	private final Supplier<@Nullable JsonMapper> mapper;

	/**
	 * Creates a check.
	 * @param mapper returns the application's mapper, {@code null} if it has none
	 */
	public PayloadTypeCheck(Supplier<@Nullable JsonMapper> mapper) {
		this.mapper = mapper;
	}

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> faults = new ArrayList<>();
		if (jobs.stream().allMatch((job) -> JobSignature.eventTypes(job).isEmpty())) {
			return faults;
		}
		JsonMapper mapper = mapper();
		if (mapper != null) {
			TypeInspector inspector = new TypeInspector(mapper);
			EnvelopeRule envelope = new EnvelopeRule(inspector);
			for (JobMethod job : jobs) {
				JobSignature.eventTypes(job).forEach((type) -> {
					checkCreatable(job, type, inspector, faults);
					envelope.check(job, type, faults);
				});
			}
		}
		return faults;
	}

	private @Nullable JsonMapper mapper() {
		try {
			return this.mapper.get();
		}
		catch (BeansException ex) {
			Throwable cause = NestedExceptionUtils.getMostSpecificCause(ex);
			logger.warn("The types that jobs accept are not checked, because no JsonMapper is available ("
					+ cause.getClass().getName() + ": " + cause.getMessage()
					+ "). Each function checks its type when it starts");
			return null;
		}
	}

	private static void checkCreatable(JobMethod job, ResolvableType type, TypeInspector inspector,
			List<Fault> faults) {
		ResolvableType read = JobSignature.isTyped(type) ? JobSignature.content(type) : type;
		Class<?> raw = read.toClass();
		if (!isReadByMapper(job, type, raw)) {
			return;
		}
		String what = (type.toClass() == BusEvent.class) ? "an event's detail"
				: JobSignature.isTyped(type) ? "an item" : "the event";
		inspector.problems(read)
			.forEach((problem) -> faults.add(new Fault(job.origin(), "",
					"%s cannot be read as %s: %s".formatted(what, raw.getSimpleName(), problem.toClause()),
					problem.remedy())));
	}

	/**
	 * Returns whether the mapper reads a type. Types that {@link EventBindingCheck}
	 * rejects are not inspected.
	 */
	private static boolean isReadByMapper(JobMethod job, ResolvableType type, Class<?> raw) {
		if (EventType.isUnparsed(raw) || EventType.isAwsEvent(raw) || EventType.isJackson2(raw)) {
			return false;
		}
		if (JobSignature.isTyped(type)) {
			boolean enhanced = type.toClass() != BusEvent.class && ItemReaders.isForEnhancedClient(raw);
			return raw != Void.class && !enhanced && EventType.readsItem(raw);
		}
		return EventType.readsItem(raw) || job.triggers().stream().anyMatch(Trigger::hasCustomPayload);
	}

}
