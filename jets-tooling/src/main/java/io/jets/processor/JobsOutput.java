package io.jets.processor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.jets.job.fault.Fault;
import io.jets.job.JobRegistry;

/**
 * Writes files about an application's jobs after these have passed all checks.
 */
@FunctionalInterface
interface JobsOutput {

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
