package io.jets.local.endpoint.lambda;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.local.endpoint.api.Page;
import io.jets.local.endpoint.api.ResponseFields;
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
		return new ResponseFields()
			.with("Functions",
					page.items()
						.stream()
						.map((job) -> configuration(new QualifiedFunction(job.name(), job, null)))
						.toList())
			.with("NextMarker", page.next())
			.toMap();
	}

	Map<String, Object> get(QualifiedFunction function) {
		FunctionSettings settings = function.job().function();
		return new ResponseFields().with("Configuration", configuration(function))
			.with("Tags", settings.tags().isEmpty() ? null : settings.tags())
			.with("Concurrency",
					(settings.reservedConcurrency() != null)
							? Map.of("ReservedConcurrentExecutions", settings.reservedConcurrency()) : null)
			.toMap();
	}

	Map<String, Object> configuration(QualifiedFunction function) {
		JobMethod job = function.job();
		FunctionSettings settings = job.function();
		return new ResponseFields().with("FunctionName", job.name())
			.with("FunctionArn", this.functions.arn(job.name(), function.qualifier()))
			.with("Version", Functions.LATEST)
			.with("Description", Objects.requireNonNullElse(settings.description(), job.location()))
			.with("Runtime", "java" + Runtime.version().feature())
			.with("Handler", TemplateSettings.DEFAULT_HANDLER)
			.with("MemorySize", settings.memory())
			.with("Timeout", settings.timeout().toSeconds())
			.with("PackageType", "Zip")
			.with("State", "Active")
			.with("LastUpdateStatus", "Successful")
			.with("Environment", settings.environment().isEmpty() ? null : Map.of("Variables", settings.environment()))
			.with("Architectures", (settings.architecture() != null) ? List.of(settings.architecture()) : null)
			.with("EphemeralStorage",
					(settings.ephemeralStorage() != null) ? Map.of("Size", settings.ephemeralStorage()) : null)
			.with("TracingConfig", (settings.tracing() != null) ? Map.of("Mode", settings.tracing()) : null)
			.with("SnapStart",
					Map.of("ApplyOn", settings.snapStart() ? "PublishedVersions" : "None", "OptimizationStatus", "Off"))
			.toMap();
	}

}
