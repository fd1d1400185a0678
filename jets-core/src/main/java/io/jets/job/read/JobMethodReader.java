package io.jets.job.read;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.job.read.attribute.ResolvedAttributes;
import io.jets.job.read.trigger.RuleDescriptions;
import io.jets.job.read.trigger.TriggerAnnotations;

import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.ResourceLoader;

/**
 * Reads the jobs of one class.
 */
final class JobMethodReader {

	private final PropertyResolver properties;

	private final TriggerAnnotations annotations;

	private final ClassFileOrder order;

	JobMethodReader(PropertyResolver properties, ResourceLoader resourceLoader, TriggerAnnotations annotations) {
		this.properties = properties;
		this.annotations = annotations;
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
			List<Trigger> triggers = readTriggers(JobMethod.location(type, method), method, descriptions, faults);
			jobs.add(new JobMethod(beanName + "-" + method.getName(), beanName, type, method, triggers));
		}
		return jobs;
	}

	private List<Trigger> readTriggers(String location, Method method, RuleDescriptions descriptions,
			List<Fault> faults) {
		List<Trigger> triggers = new ArrayList<>();
		for (MergedAnnotation<?> annotation : this.annotations.on(method)) {
			Origin origin = ResolvedAttributes.originOf(location, annotation, triggers.size());
			triggers.add(this.annotations.read(new ResolvedAttributes(origin, annotation, this.properties, faults),
					descriptions));
		}
		return triggers;
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
