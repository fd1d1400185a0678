package io.jets.processor;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.jets.job.JobRegistry;
import io.jets.job.StreamArnParameter;

/**
 * Lists the parameters for stream ARNs and their tables in {@code streams.properties},
 * one line {@code parameter=table} for each parameter.
 */
final class StreamParametersOutput implements JobsOutput {

	@Override
	public JobsFiles create(JobRegistry jobs, Map<String, String> options) {
		String lines = StreamArnParameter.of(jobs.jobs())
			.stream()
			.map((parameter) -> parameter.name() + "=" + parameter.table() + "\n")
			.collect(Collectors.joining());
		return new JobsFiles(Map.of("streams.properties", lines), List.of());
	}

}
