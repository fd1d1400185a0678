package io.jets.job;

import java.util.ArrayList;
import java.util.List;
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
	 * Returns the job with a name.
	 * @param name {@code <bean name>-<method name>}
	 * @return the job, or {@code null} if no job has the name
	 */
	public @Nullable JobMethod find(String name) {
		return this.jobs.stream().filter((job) -> job.name().equals(name)).findFirst().orElse(null);
	}

}
