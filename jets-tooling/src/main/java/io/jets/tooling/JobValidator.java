package io.jets.tooling;

import java.util.ArrayList;
import java.util.List;

import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.job.JobCheck;
import io.jets.job.JobRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Fails the start of an application whose jobs have faults, and reports all of them.
 */
final class JobValidator implements SmartInitializingSingleton {

	private final ObjectProvider<JobRegistry> registry;

	private final ObjectProvider<JobCheck> checks;

	/**
	 * Creates a validator.
	 * @param registry the jobs, absent if the application excludes their
	 * auto-configuration
	 * @param checks the checks, including those of the application
	 */
	JobValidator(ObjectProvider<JobRegistry> registry, ObjectProvider<JobCheck> checks) {
		this.registry = registry;
		this.checks = checks;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.registry.ifAvailable(this::validate);
	}

	private void validate(JobRegistry registry) {
		List<Fault> faults = new ArrayList<>(registry.faults());
		this.checks.orderedStream().forEach((check) -> faults.addAll(check.check(registry.jobs())));
		if (!faults.isEmpty()) {
			throw new InvalidJobsException(faults);
		}
	}

}
