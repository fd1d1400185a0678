package io.jets.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.jets.job.fault.Fault;
import io.jets.job.JobRegistry;
import io.jets.job.StreamArnParameter;

/**
 * Lists the parameters for stream ARNs and their tables in {@code streams.properties},
 * one line {@code parameter=table} for each parameter.
 */
final class StreamParametersOutput implements JobsOutput {

	@Override
	public List<Fault> write(JobRegistry jobs, Path outputDirectory, Map<String, String> options) throws IOException {
		String lines = StreamArnParameter.of(jobs.jobs())
			.stream()
			.map((parameter) -> parameter.name() + "=" + parameter.table() + "\n")
			.collect(Collectors.joining());
		Files.writeString(outputDirectory.resolve("streams.properties"), lines);
		return List.of();
	}

}
