package io.jets.job.read.settings;

import io.jets.job.read.attribute.ResolvedAttributes;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Idempotent;
import io.jets.job.fault.Fault;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.fault.Origin;
import io.jets.job.read.override.AttributeOverride;
import io.jets.job.read.override.JobOverrides;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.env.PropertyResolver;

/**
 * Reads the function settings and policies of jobs: of the properties that override them,
 * of the method, of the class with its supertypes, and of the application.
 */
public final class JobSettingsReader {

	private static final List<Class<? extends Annotation>> TYPES = List.of(FunctionProperties.class, IamPolicy.class,
			Idempotent.class);

	private final PropertyResolver properties;

	private final List<IamPolicy> applicationPolicies;

	private final @Nullable String idempotencyTable;

	private final JobOverrides overrides;

	private final FunctionSettingsReader functions;

	private final IamPolicyReader policies = new IamPolicyReader();

	public JobSettingsReader(PropertyResolver properties, ApplicationSettings application) {
		this.properties = properties;
		this.applicationPolicies = application.policies();
		this.idempotencyTable = application.idempotencyTable();
		this.overrides = application.overrides();
		this.functions = new FunctionSettingsReader(application.function());
	}

	/**
	 * Returns a job with its settings. A fault of its class is found for each job of the
	 * class.
	 */
	public JobMethod read(JobMethod job, List<Fault> faults) {
		List<ResolvedAttributes> policies = levels(IamPolicy.class, job, faults);
		for (int i = 0; i < this.applicationPolicies.size(); i++) {
			policies.add(new ResolvedAttributes(new Origin("jets.iam-policy[" + i + "]", "", ""),
					MergedAnnotation.from(this.applicationPolicies.get(i)), this.properties, faults));
		}
		return new JobMethod(job.name(), job.beanName(), job.beanType(), job.method(), job.triggers(),
				this.functions.read(new LayeredAttributes(functionLevels(job, faults))), this.policies.read(policies),
				(job.idempotency() != null) ? job.idempotency().withTable(this.idempotencyTable) : null);
	}

	/**
	 * Returns the settings of a job's function without the properties that override them.
	 * Faults in them are those that {@link #read} reports.
	 */
	public FunctionSettings withoutOverrides(JobMethod job) {
		return this.functions.read(new LayeredAttributes(levels(FunctionProperties.class, job, new ArrayList<>())));
	}

	private List<ResolvedAttributes> functionLevels(JobMethod job, List<Fault> faults) {
		List<ResolvedAttributes> levels = levels(FunctionProperties.class, job, faults);
		Map<String, AttributeOverride> overrides = this.overrides.function(job.name());
		if (!overrides.isEmpty()) {
			levels.add(0, new ResolvedAttributes(job.origin(), MergedAnnotation.of(FunctionProperties.class), overrides,
					this.properties, faults));
		}
		return levels;
	}

	/**
	 * Returns the annotations of one type that apply to a job, the nearest first: on its
	 * method and the methods that it overrides, then on its class, its superclasses and
	 * interfaces.
	 */
	private List<ResolvedAttributes> levels(Class<? extends Annotation> type, JobMethod job, List<Fault> faults) {
		List<ResolvedAttributes> levels = new ArrayList<>();
		MergedAnnotations.from(job.method(), SearchStrategy.TYPE_HIERARCHY)
			.stream(type)
			.forEach((annotation) -> levels.add(attributes(job.location(), annotation, levels, faults)));
		MergedAnnotations.from(job.beanType(), SearchStrategy.TYPE_HIERARCHY)
			.stream(type)
			.forEach((annotation) -> levels.add(attributes(className(annotation), annotation, levels, faults)));
		return levels;
	}

	private ResolvedAttributes attributes(String location, MergedAnnotation<?> annotation,
			List<ResolvedAttributes> nearer, List<Fault> faults) {
		// Equal for all jobs, so that a fault of their class is reported once
		long position = nearer.stream()
			.filter((level) -> Objects.equals(level.origin().element(), annotation.getSource()))
			.count();
		return new ResolvedAttributes(ResolvedAttributes.originOf(location, annotation, Math.toIntExact(position)),
				annotation, this.properties, faults);
	}

	private static String className(MergedAnnotation<?> annotation) {
		return ((Class<?>) Objects.requireNonNull(annotation.getSource())).getSimpleName();
	}

	/**
	 * Reports settings on methods without a trigger, which do not become functions.
	 */
	public List<Fault> unused(Class<?> type, List<JobMethod> jobs) {
		if (!AnnotationUtils.isCandidateClass(type, TYPES)) {
			return List.of();
		}
		Set<Method> triggered = jobs.stream().map(JobMethod::method).collect(Collectors.toSet());
		return MethodIntrospector.selectMethods(type, JobSettingsReader::first)
			.entrySet()
			.stream()
			.filter((entry) -> !triggered.contains(entry.getKey()))
			.map((entry) -> new Fault(
					ResolvedAttributes.originOf(JobMethod.location(type, entry.getKey()), entry.getValue(), 0), "",
					"the method has no trigger and therefore does not become a function",
					"Add a trigger, or remove the annotation"))
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
