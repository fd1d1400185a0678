package io.jets.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.jets.job.Fault;
import io.jets.job.InvalidJobsException;
import io.jets.job.JobCheck;
import io.jets.job.JobRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Fails the start of an application whose jobs have faults, with all of them.
 */
final class JobValidator implements SmartInitializingSingleton {

	private final JobRegistry jobs;

	private final ObjectProvider<JobCheck> checks;

	JobValidator(JobRegistry jobs, ObjectProvider<JobCheck> checks) {
		this.jobs = jobs;
		this.checks = checks;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<Fault> faults = new ArrayList<>(this.jobs.faults());
		this.checks.orderedStream().forEach((check) -> faults.addAll(check.check(this.jobs.jobs())));
		if (!faults.isEmpty()) {
			throw new InvalidJobsException(faults);
		}
	}

}
