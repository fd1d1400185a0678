package io.jets.job.read;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.jets.annotation.FunctionProperties;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.fault.ClosestMatch;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.job.read.override.JobOverrides;
import io.jets.job.read.override.OverridingProperty;
import io.jets.job.read.override.RelaxedName;
import io.jets.job.read.settings.JobSettingsReader;
import io.jets.job.read.trigger.TriggerAnnotations;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AliasFor;
import org.springframework.core.annotation.MergedAnnotation;

/**
 * Reports properties that override nothing, because no job has such a name, trigger or
 * attribute.
 */
final class OverrideCheck {

	private final JobOverrides overrides;

	private final TriggerAnnotations annotations;

	private final Supplier<JobSettingsReader> settings;

	OverrideCheck(JobOverrides overrides, TriggerAnnotations annotations, Supplier<JobSettingsReader> settings) {
		this.overrides = overrides;
		this.annotations = annotations;
		this.settings = settings;
	}

	List<Fault> check(List<JobMethod> jobs) {
		return this.overrides.properties()
			.stream()
			.flatMap((property) -> Stream.ofNullable(check(property, jobs)))
			.distinct()
			.toList();
	}

	private @Nullable Fault check(OverridingProperty property, List<JobMethod> jobs) {
		List<JobMethod> named = jobs.stream().filter((candidate) -> property.isOf(candidate.name())).toList();
		List<String> names = named.stream().map(JobMethod::name).distinct().toList();
		if (names.size() > 1) {
			return fault(property.jobName(), null,
					"it names the jobs %s, because names of properties are compared without regard to case, - and _"
						.formatted(String.join(", ", names)),
					"Rename a method or a bean, so that the names of these jobs differ in other characters");
		}
		if (named.isEmpty()) {
			return this.overrides.allJobs()
					? fault(property.jobName(), null, "no job has this name",
							closest(property.job(), jobs.stream().map(OverrideCheck::nameInProperties).toList()))
					: null;
		}
		JobMethod job = named.get(0);
		if (property.isFunction()) {
			return checkAttribute(property, job, FunctionProperties.class);
		}
		if (property.isTrigger()) {
			return checkTrigger(property, job);
		}
		return fault(property.fullName(), job, "only the function of a job and its triggers have attributes",
				"Write %1$s.function.<attribute> or %1$s.triggers.<annotation>[<index>].<attribute>"
					.formatted(property.jobName()));
	}

	private @Nullable Fault checkTrigger(OverridingProperty property, JobMethod job) {
		List<MergedAnnotation<?>> annotations = this.annotations.on(job.method());
		List<String> names = TriggerAnnotations.names(annotations);
		for (int i = 0; i < names.size(); i++) {
			if (property.isOfTrigger(names.get(i))) {
				return checkAttribute(property, job, annotations.get(i).getType());
			}
		}
		return fault(property.ownerName(), job, "the method has no such trigger", closest(property.trigger(), names));
	}

	private @Nullable Fault checkAttribute(OverridingProperty property, JobMethod job,
			Class<? extends Annotation> annotation) {
		List<Method> attributes = attributes(annotation);
		Method attribute = attributes.stream()
			.filter((method) -> RelaxedName.uniform(method.getName()).equals(property.attribute()))
			.findFirst()
			.orElse(null);
		if (attribute == null) {
			return fault(property.attributeName(), job,
					"@%s has no such attribute".formatted(annotation.getSimpleName()), closest(property.attribute(),
							attributes.stream().map((method) -> RelaxedName.kebabCase(method.getName())).toList()));
		}
		String name = property.attributeName();
		if (JobOverrides.hasEntries(attribute.getName())) {
			return property.isEntry() ? checkKey(property, job, attribute.getName()) : fault(property.fullName(), job,
					"it has no key, and the attribute has entries", "Write %s.<key>=<value>".formatted(name));
		}
		if (attribute.getReturnType().isArray()) {
			return property.isEntry()
					? fault(property.fullName(), job, "the attribute is a list", "Write %s[0]=<value>".formatted(name))
					: null;
		}
		return property.key().isEmpty() ? null
				: fault(property.fullName(), job, "the attribute is one text", "Write %s=<value>".formatted(name));
	}

	/**
	 * Reports an environment variable that overrides no entry. It would add one whose key
	 * is in lower case.
	 */
	private @Nullable Fault checkKey(OverridingProperty property, JobMethod job, String attribute) {
		if (property.variable() == null || this.overrides.hasOtherEntry(property)
				|| entries(job, attribute).containsKey(property.key())) {
			return null;
		}
		return fault(property.variable(), job,
				("%s has no entry %s to override; its keys are case-sensitive, and Spring Boot reads the names of "
						+ "environment variables in lower case")
					.formatted(attribute, property.key()),
				"Write jets.jobs.%s.function.%s.<key>=<value> in a configuration file or in SPRING_APPLICATION_JSON"
					.formatted(nameInProperties(job), attribute));
	}

	private Map<String, String> entries(JobMethod job, String attribute) {
		FunctionSettings function = this.settings.get().withoutOverrides(job);
		return attribute.equals("tags") ? function.tags() : function.environment();
	}

	/**
	 * Returns the attributes of an annotation. An alias is known by the name that is not
	 * {@code value}.
	 */
	private static List<Method> attributes(Class<? extends Annotation> annotation) {
		return Arrays.stream(annotation.getDeclaredMethods())
			.filter((method) -> !method.getName().equals(MergedAnnotation.VALUE)
					|| !method.isAnnotationPresent(AliasFor.class))
			.sorted(Comparator.comparing(Method::getName))
			.toList();
	}

	private static String nameInProperties(JobMethod job) {
		return job.name().contains(".") ? "[" + job.name() + "]" : job.name();
	}

	private static Fault fault(String property, @Nullable JobMethod job, String problem, String action) {
		return new Fault(new Origin(property, "", "", null, (job != null) ? job.method() : null, 0), "", problem,
				action);
	}

	private static String closest(String written, Collection<String> known) {
		if (known.isEmpty()) {
			return "Remove the property";
		}
		String meant = (known.size() == 1) ? known.iterator().next() : ClosestMatch.to(written, known);
		return "Write " + ((meant != null) ? meant : "one of " + String.join(", ", known));
	}

}
