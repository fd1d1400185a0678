package io.jets.processor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.jets.job.JobRegistry;

/**
 * Something that is made of an application's jobs, once they are free of faults.
 */
@FunctionalInterface
interface JobsOutput {

	/**
	 * Write it.
	 * @param jobs the jobs
	 * @param outputDirectory where to, there already
	 * @param options what the plugin was told, {@code main-class} always among it
	 * @throws IOException if it cannot be written
	 * @throws io.jets.job.InvalidJobsException if it cannot be made of these jobs
	 */
	void write(JobRegistry jobs, Path outputDirectory, Map<String, String> options) throws IOException;

}
