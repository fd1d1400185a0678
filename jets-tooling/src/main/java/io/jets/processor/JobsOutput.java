package io.jets.processor;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.jets.job.JobRegistry;
import io.jets.job.fault.Fault;

/**
 * Describes an application's jobs in files, after these have passed all checks.
 */
@FunctionalInterface
interface JobsOutput {

	/**
	 * Checks what the output alone can check while jobs have other faults, so that all
	 * faults are reported together.
	 * @param jobs the jobs, which may have faults
	 * @param sound those of the jobs that have passed all checks
	 * @param options the options of the plugin
	 * @return the errors and warnings
	 * @throws IOException if a file cannot be read
	 */
	default List<Fault> check(JobRegistry jobs, JobRegistry sound, Map<String, String> options) throws IOException {
		return List.of();
	}

	/**
	 * Creates the files.
	 * @param jobs the jobs
	 * @param options the options of the plugin, which always include {@code main-class}
	 * @return the files, and the warnings that only the output can find
	 * @throws IOException if a file cannot be read
	 * @throws io.jets.job.fault.InvalidJobsException if these jobs have faults that only
	 * the output can find
	 */
	JobsFiles create(JobRegistry jobs, Map<String, String> options) throws IOException;

}
