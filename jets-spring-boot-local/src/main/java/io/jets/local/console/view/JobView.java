package io.jets.local.console.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ObjectUtils;

/**
 * A job.
 *
 * @param name the name of the function
 * @param location the method, {@code <class>#<method>}
 * @param settings the settings of its function by name, without those that are not
 * specified; durations as in ISO 8601
 * @param triggers what fires it
 * @param payload an event to invoke it with, as JSON
 * @param samples events that its triggers take, and near misses
 */
public record JobView(String name, String location, Map<String, Object> settings, List<TriggerView> triggers,
		String payload, List<SampleView> samples) {

	/**
	 * Creates the view of a job.
	 * @param job the job
	 * @return the view
	 */
	public static JobView of(JobMethod job) {
		List<SampleView> samples = Samples.of(job);
		return new JobView(job.name(), job.location(), settings(job.function()),
				job.triggers().stream().map(TriggerView::of).toList(), InvocationSample.of(job, samples), samples);
	}

	private static Map<String, Object> settings(FunctionSettings function) {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("memory", function.memory() + " MB");
		settings.put("timeout", function.timeout());
		put(settings, "description", function.description());
		put(settings, "environment", function.environment());
		put(settings, "reservedConcurrency", function.reservedConcurrency());
		put(settings, "subnets", function.subnets());
		put(settings, "securityGroups", function.securityGroups());
		put(settings, "layers", function.layers());
		put(settings, "tags", function.tags());
		put(settings, "tracing", function.tracing());
		put(settings, "ephemeralStorage",
				(function.ephemeralStorage() != null) ? function.ephemeralStorage() + " MB" : null);
		put(settings, "architecture", function.architecture());
		put(settings, "logLevel", function.logLevel());
		put(settings, "maximumRetryAttempts", function.maximumRetryAttempts());
		put(settings, "maximumEventAge", function.maximumEventAge());
		put(settings, "onFailure", function.onFailure());
		put(settings, "snapStart", function.snapStart() ? true : null);
		put(settings, "capacityProvider", function.capacityProvider());
		put(settings, "concurrencyPerEnvironment", function.concurrencyPerEnvironment());
		put(settings, "memoryPerVcpu", (function.memoryPerVcpu() != null) ? function.memoryPerVcpu() + " GiB" : null);
		put(settings, "role", function.role());
		return settings;
	}

	private static void put(Map<String, Object> settings, String name, @Nullable Object value) {
		if (!ObjectUtils.isEmpty(value)) {
			settings.put(name, value);
		}
	}

}
