package io.jets.processor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.jets.job.JobRegistry;
import io.jets.job.fault.Fault;

/**
 * Writes files about an application's jobs after these have passed all checks.
 */
@FunctionalInterface
interface JobsOutput {

	/**
	 * Checks what the output alone can check while jobs have other faults, so that all
	 * faults are reported together. Nothing is written.
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
	 * Writes the files.
	 * @param jobs the jobs
	 * @param outputDirectory an existing directory
	 * @param options the options of the plugin, which always include {@code main-class}
	 * @throws IOException if a file cannot be written
	 * @return the warnings that only the output can find
	 * @throws io.jets.job.fault.InvalidJobsException if these jobs have faults that only
	 * the output can find
	 */
	List<Fault> write(JobRegistry jobs, Path outputDirectory, Map<String, String> options) throws IOException;

}
