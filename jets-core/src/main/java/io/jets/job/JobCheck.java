package io.jets.job;

import java.util.List;

import io.jets.job.fault.Fault;

/**
 * Checks jobs for faults, which are errors or warnings. Checks run when the application
 * starts locally or in tests and when its template is generated, but not on Lambda. Every
 * bean of this type is called.
 */
@FunctionalInterface
public interface JobCheck {

	/**
	 * Checks jobs.
	 * @param jobs all jobs of the application
	 * @return the errors and warnings, in any order
	 */
	List<Fault> check(List<JobMethod> jobs);

}
