package io.jets.job.read;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import io.jets.job.FunctionSettings;
import io.jets.job.Idempotency;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.job.Trigger;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.job.read.attribute.ResolvedAttributes;
import io.jets.job.read.override.JobOverrides;
import io.jets.job.read.trigger.RuleDescriptions;
import io.jets.job.read.trigger.TriggerAnnotations;
import org.jspecify.annotations.Nullable;

import org.springframework.core.KotlinDetector;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.ResourceLoader;

/**
 * Reads the jobs of one class.
 */
final class JobMethodReader {

	/**
	 * A name, so that the class is only loaded for jobs that have the annotation.
	 */
	private static final String IDEMPOTENT = "io.jets.annotation.Idempotent";

	private final PropertyResolver properties;

	private final TriggerAnnotations annotations;

	private final JobOverrides overrides;

	private final ClassFileOrder order;

	JobMethodReader(PropertyResolver properties, ResourceLoader resourceLoader, TriggerAnnotations annotations,
			JobOverrides overrides) {
		this.properties = properties;
		this.annotations = annotations;
		this.overrides = overrides;
		this.order = new ClassFileOrder(resourceLoader);
	}

	/**
	 * Reads the jobs of a bean that have requested names.
	 */
	List<JobMethod> read(String beanName, Class<?> type, Predicate<String> names, List<Fault> faults) {
		List<JobMethod> jobs = new ArrayList<>();
		RuleDescriptions descriptions = new RuleDescriptions(type);
		Set<Method> methods = this.annotations.triggeredMethods(type,
				(method) -> names.test(beanName + "-" + method.getName()));
		for (Method method : this.order.sort(type, methods)) {
			String name = beanName + "-" + method.getName();
			String location = JobMethod.location(type, method);
			List<Trigger> triggers = readTriggers(name, location, method, descriptions, faults);
			jobs.add(new JobMethod(name, beanName, type, method, triggers, FunctionSettings.DEFAULT, JobPolicy.NONE,
					readIdempotency(location, method, faults)));
		}
		return jobs;
	}

	private List<Trigger> readTriggers(String name, String location, Method method, RuleDescriptions descriptions,
			List<Fault> faults) {
		List<Trigger> triggers = new ArrayList<>();
		List<MergedAnnotation<?>> annotations = this.annotations.on(method);
		List<String> names = TriggerAnnotations.names(annotations);
		for (MergedAnnotation<?> annotation : annotations) {
			Origin origin = ResolvedAttributes.originOf(location, annotation, triggers.size());
			triggers.add(this.annotations.read(new ResolvedAttributes(origin, annotation,
					this.overrides.trigger(name, names.get(triggers.size())), this.properties, faults), descriptions));
		}
		return triggers;
	}

	private @Nullable Idempotency readIdempotency(String location, Method method, List<Fault> faults) {
		MergedAnnotation<?> annotation = MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY).get(IDEMPOTENT);
		if (!annotation.isPresent()) {
			return null;
		}
		ResolvedAttributes attributes = new ResolvedAttributes(ResolvedAttributes.originOf(location, annotation, 0),
				annotation, this.properties, faults);
		String key = attributes.text("key");
		Duration expiry = attributes.duration("expiry");
		return new Idempotency(key, Objects.requireNonNullElse(expiry, Idempotency.DEFAULT_EXPIRY), null,
				attributes.origins());
	}

	/**
	 * Reports triggers in the companion object of a Kotlin class, which is not a bean.
	 */
	List<Fault> companionTriggers(Class<?> type) {
		// Kotlin's compiler keeps the companion object in a static field of the class
		return Arrays.stream(type.getDeclaredFields())
			.filter((field) -> Modifier.isStatic(field.getModifiers()))
			.map(Field::getType)
			.filter((companion) -> companion.getDeclaringClass() == type && KotlinDetector.isKotlinType(companion))
			.flatMap((companion) -> this.annotations.triggeredMethods(companion, (method) -> true).stream())
			.map((method) -> new Fault(
					ResolvedAttributes.originOf(JobMethod.location(type, method), this.annotations.on(method).get(0),
							0),
					"", "a function of the companion object has a trigger, and a job runs on its bean",
					"Move the function out of the companion object"))
			.toList();
	}

	List<Fault> strayTriggers(Class<?> type) {
		if (!AnnotationUtils.isCandidateClass(type, this.annotations.types())) {
			return List.of();
		}
		return this.annotations.triggeredMethods(type, (method) -> true)
			.stream()
			.map((method) -> new Fault(
					ResolvedAttributes.originOf(JobMethod.location(type, method), this.annotations.on(method).get(0),
							0),
					"", "a trigger works only in a class with @Job",
					"Annotate " + type.getSimpleName() + " with @io.jets.annotation.Job"))
			.toList();
	}

}
