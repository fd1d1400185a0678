package io.jets.job.read;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.job.Fault;
import io.jets.job.JobMethod;
import io.jets.job.WrittenAnnotation;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.env.PropertyResolver;

/**
 * Reads what is said of jobs' functions and of their rights, on the method, on the class
 * with its supertypes, and for the application.
 */
final class JobSettingsReader {

	private static final List<Class<? extends Annotation>> TYPES = List.of(FunctionProperties.class, IamPolicy.class);

	private final PropertyResolver properties;

	private final List<IamPolicy> applicationPolicies;

	private final FunctionSettingsReader functions;

	private final JobPolicyReader policies = new JobPolicyReader();

	JobSettingsReader(PropertyResolver properties, ApplicationSettings application) {
		this.properties = properties;
		this.applicationPolicies = application.policies();
		this.functions = new FunctionSettingsReader(application.function());
	}

	/**
	 * The job with its settings. A fault of its class is found again for each of the
	 * class's jobs.
	 */
	JobMethod read(JobMethod job, List<Fault> faults) {
		List<Attributes> policies = levels(IamPolicy.class, job, faults);
		for (int i = 0; i < this.applicationPolicies.size(); i++) {
			policies.add(new Attributes("jets.iam-policy[" + i + "]", "",
					MergedAnnotation.from(this.applicationPolicies.get(i)), this.properties, faults));
		}
		return new JobMethod(job.name(), job.beanName(), job.beanType(), job.method(), job.triggers(),
				this.functions.read(new Levels(levels(FunctionProperties.class, job, faults))),
				this.policies.read(policies));
	}

	private List<Attributes> levels(Class<? extends Annotation> annotation, JobMethod job, List<Fault> faults) {
		List<Attributes> levels = new ArrayList<>();
		WrittenAnnotation.of(annotation, job)
			.forEach((written) -> levels
				.add(new Attributes(written.location(), written.annotation(), this.properties, faults)));
		return levels;
	}

	/**
	 * Settings on methods that nothing triggers, and that therefore become no function.
	 */
	List<Fault> unused(Class<?> type, List<JobMethod> jobs) {
		if (!AnnotationUtils.isCandidateClass(type, TYPES)) {
			return List.of();
		}
		Set<Method> triggered = jobs.stream().map(JobMethod::method).collect(Collectors.toSet());
		return MethodIntrospector.selectMethods(type, JobSettingsReader::first)
			.entrySet()
			.stream()
			.filter((entry) -> !triggered.contains(entry.getKey()))
			.map((entry) -> new Fault(JobMethod.location(type, entry.getKey()),
					WrittenAnnotation.name(entry.getValue()), "", "",
					"the method has no trigger, so it becomes no function",
					"Give it a trigger, or remove the annotation"))
			.sorted(Comparator.comparing(Fault::location))
			.toList();
	}

	private static @Nullable MergedAnnotation<?> first(Method method) {
		return MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY)
			.stream()
			.filter((annotation) -> TYPES.contains(annotation.getType()))
			.findFirst()
			.orElse(null);
	}

}
