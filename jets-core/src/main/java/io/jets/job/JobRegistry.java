package io.jets.job;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.job.fault.Fault;
import io.jets.job.fault.FaultReport;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of an application, in the order of their beans and, within a bean, of the
 * class file.
 *
 * @param jobs the jobs
 * @param faults the faults of what could not be read
 */
public record JobRegistry(List<JobMethod> jobs, List<Fault> faults) {

	/**
	 * Creates a registry.
	 */
	public JobRegistry {
		jobs = List.copyOf(jobs);
		faults = List.copyOf(faults);
	}

	/**
	 * Checks the jobs.
	 * @param checks the checks
	 * @return the faults of what could not be read, and those that the checks find
	 */
	public FaultReport check(Stream<JobCheck> checks) {
		List<Fault> found = new ArrayList<>(this.faults);
		checks.forEach((check) -> found.addAll(check.check(this.jobs)));
		return new FaultReport(found);
	}

	/**
	 * Returns the jobs that have none of some errors, at their method or at a class.
	 * @param errors the errors
	 * @return the jobs; none if an error is not at a job or class, because it may concern
	 * all of them
	 */
	public JobRegistry without(List<Fault> errors) {
		Set<Class<?>> classes = errors.stream()
			.map((error) -> error.origin().element())
			.filter(Class.class::isInstance)
			.<Class<?>>map(Class.class::cast)
			.collect(Collectors.toSet());
		Set<AnnotatedElement> methods = errors.stream()
			.map((error) -> error.origin().element())
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		boolean elsewhere = errors.stream().anyMatch((error) -> error.origin().element() == null);
		return new JobRegistry(elsewhere ? List.of()
				: this.jobs.stream()
					.filter((job) -> !methods.contains(job.method())
							&& classes.stream().noneMatch((type) -> type.isAssignableFrom(job.beanType())))
					.toList(),
				List.of());
	}

	/**
	 * Returns the job with a name.
	 * @param name {@code <bean name>-<method name>}
	 * @return the job, or {@code null} if no job has the name
	 */
	public @Nullable JobMethod find(String name) {
		return this.jobs.stream().filter((job) -> job.name().equals(name)).findFirst().orElse(null);
	}

}
