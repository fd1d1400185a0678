package io.jets.local.endpoint.lambda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.local.endpoint.api.Page;
import io.jets.sam.template.TemplateSettings;
import org.jspecify.annotations.Nullable;

/**
 * The operations that describe functions. They return what takes effect locally, and the
 * settings as they are written; what exists only on AWS, such as the role, is missing.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html">FunctionConfiguration</a>
 */
final class FunctionOperations {

	private final Functions functions;

	FunctionOperations(Functions functions) {
		this.functions = functions;
	}

	Map<String, Object> list(@Nullable String marker, int limit) {
		Page<JobMethod> page = Page.of(List.copyOf(this.functions.all()), marker, limit);
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("Functions",
				page.items()
					.stream()
					.map((job) -> configuration(new QualifiedFunction(job.name(), job, null)))
					.toList());
		put(list, "NextMarker", page.next());
		return list;
	}

	Map<String, Object> get(QualifiedFunction function) {
		FunctionSettings settings = function.job().function();
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("Configuration", configuration(function));
		put(result, "Tags", settings.tags().isEmpty() ? null : settings.tags());
		put(result, "Concurrency", (settings.reservedConcurrency() != null)
				? Map.of("ReservedConcurrentExecutions", settings.reservedConcurrency()) : null);
		return result;
	}

	Map<String, Object> configuration(QualifiedFunction function) {
		JobMethod job = function.job();
		FunctionSettings settings = job.function();
		Map<String, Object> configuration = new LinkedHashMap<>();
		configuration.put("FunctionName", job.name());
		configuration.put("FunctionArn", this.functions.arn(job.name(), function.qualifier()));
		configuration.put("Version", Functions.LATEST);
		configuration.put("Description", Objects.requireNonNullElse(settings.description(), job.location()));
		configuration.put("Runtime", "java" + Runtime.version().feature());
		configuration.put("Handler", TemplateSettings.DEFAULT_HANDLER);
		configuration.put("MemorySize", settings.memory());
		configuration.put("Timeout", settings.timeout().toSeconds());
		configuration.put("PackageType", "Zip");
		configuration.put("State", "Active");
		configuration.put("LastUpdateStatus", "Successful");
		put(configuration, "Environment",
				settings.environment().isEmpty() ? null : Map.of("Variables", settings.environment()));
		put(configuration, "Architectures",
				(settings.architecture() != null) ? List.of(settings.architecture()) : null);
		put(configuration, "EphemeralStorage",
				(settings.ephemeralStorage() != null) ? Map.of("Size", settings.ephemeralStorage()) : null);
		put(configuration, "TracingConfig", (settings.tracing() != null) ? Map.of("Mode", settings.tracing()) : null);
		configuration.put("SnapStart",
				Map.of("ApplyOn", settings.snapStart() ? "PublishedVersions" : "None", "OptimizationStatus", "Off"));
		return configuration;
	}

	private static void put(Map<String, Object> map, String key, @Nullable Object value) {
		if (value != null) {
			map.put(key, value);
		}
	}

}
