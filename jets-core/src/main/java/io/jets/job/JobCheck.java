package io.jets.job;

import java.util.List;

/**
 * Finds faults in jobs that could be read. Checks run where jobs are developed: when the
 * application starts locally or in tests, and when its template is made; not on Lambda.
 * All beans of this type are asked.
 */
@FunctionalInterface
public interface JobCheck {

	/**
	 * Check jobs.
	 * @param jobs all jobs of the application
	 * @return what is wrong, in the order of the jobs
	 */
	List<Fault> check(List<JobMethod> jobs);

}
