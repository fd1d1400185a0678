package io.jets.job;

import java.util.List;

import io.jets.job.fault.Fault;
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
	 * Returns the job with a name.
	 * @param name {@code <bean name>-<method name>}
	 * @return the job, or {@code null} if no job has the name
	 */
	public @Nullable JobMethod find(String name) {
		return this.jobs.stream().filter((job) -> job.name().equals(name)).findFirst().orElse(null);
	}

}
