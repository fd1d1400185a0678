package io.jets.check.method;

import java.util.List;

import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;

/**
 * Warns of an application without jobs: {@code @Job} may be missing, or its class may be
 * outside of the packages that the application scans.
 */
public final class JobPresenceCheck implements JobCheck {

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		return jobs.isEmpty() ? List.of(Fault.warning(new Origin("The application", "", ""), "", "it has no jobs",
				"Write a method with a trigger in a class with @Job, in a package that the application scans, "
						+ "or remove jets-spring-boot-starter if it needs no jobs"))
				: List.of();
	}

}
