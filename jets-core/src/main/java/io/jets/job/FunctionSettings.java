package io.jets.job;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.job.fault.Origins;
import io.jets.job.fault.WrittenText;
import io.jets.job.fault.WrittenText.Form;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a job's Lambda function, merged over method, class and application. A
 * component that is {@code null} was not specified.
 *
 * @param memory memory in MB
 * @param timeout the maximum duration of an invocation
 * @param description the function's description, {@code null} for {@code Class#method}
 * @param environment environment variables
 * @param reservedConcurrency the maximum number of concurrent invocations
 * @param subnets subnets of the function's VPC, empty if it has no VPC
 * @param securityGroups security groups of the function's VPC
 * @param layers layers
 * @param tags tags
 * @param tracing X-Ray tracing mode, {@code Active} or {@code PassThrough}
 * @param ephemeralStorage size of {@code /tmp} in MB
 * @param architecture {@code x86_64} or {@code arm64}, {@code null} for the template's
 * @param logLevel the lowest log level that Lambda keeps
 * @param maximumRetryAttempts retries of a failed asynchronous invocation
 * @param maximumEventAge the maximum age of an asynchronous event
 * @param onFailure the destination of discarded asynchronous events: an ARN, a template
 * reference, {@code none}, or {@code null} for the application's default
 * @param snapStart whether SnapStart is used
 * @param capacityProvider the capacity provider of Lambda Managed Instances: an ARN or a
 * template reference, {@code null} if Lambda provides the capacity itself
 * @param concurrencyPerEnvironment the maximum number of concurrent invocations in one
 * execution environment, with a capacity provider
 * @param memoryPerVcpu memory per vCPU in GiB, with a capacity provider
 * @param role the role to use, {@code null} for a generated one
 * @param origins where the settings were written
 */
public record FunctionSettings(int memory, Duration timeout, @Nullable String description,
		Map<String, String> environment, @Nullable Integer reservedConcurrency, List<String> subnets,
		List<String> securityGroups, List<String> layers, Map<String, String> tags, @Nullable String tracing,
		@Nullable Integer ephemeralStorage, @Nullable String architecture, @Nullable String logLevel,
		@Nullable Integer maximumRetryAttempts, @Nullable Duration maximumEventAge, @Nullable String onFailure,
		boolean snapStart, @Nullable String capacityProvider, @Nullable Integer concurrencyPerEnvironment,
		@Nullable Integer memoryPerVcpu, @Nullable String role, Origins origins) {

	/**
	 * The default memory.
	 */
	public static final int DEFAULT_MEMORY = 1024;

	/**
	 * The default timeout.
	 */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

	/**
	 * The default settings.
	 */
	public static final FunctionSettings DEFAULT = new FunctionSettings(DEFAULT_MEMORY, DEFAULT_TIMEOUT, null, Map.of(),
			null, List.of(), List.of(), List.of(), Map.of(), null, null, null, null, null, null, null, false, null,
			null, null, null, Origins.UNKNOWN);

	/**
	 * Creates settings whose maps keep their order.
	 */
	public FunctionSettings {
		environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
		tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
		subnets = List.copyOf(subnets);
		securityGroups = List.copyOf(securityGroups);
		layers = List.copyOf(layers);
	}

	/**
	 * Returns whether the function has published versions, which its triggers invoke
	 * through an alias. SnapStart and Managed Instances apply only to published versions.
	 * @return {@code true} if triggers invoke an alias
	 */
	public boolean hasVersions() {
		return this.snapStart || this.capacityProvider != null;
	}

	/**
	 * Returns the texts that become part of the template as they are written.
	 * @return the texts
	 */
	public List<WrittenText> texts() {
		return Stream
			.of(WrittenText.of(this.origins, "description", this.description, Form.TEXT),
					entries("environment", this.environment),
					WrittenText.of(this.origins, "subnets", this.subnets, Form.TEXT),
					WrittenText.of(this.origins, "securityGroups", this.securityGroups, Form.TEXT),
					WrittenText.of(this.origins, "layers", this.layers, Form.TEXT), entries("tags", this.tags),
					WrittenText.of(this.origins, "onFailure", this.onFailure, Form.TEXT),
					WrittenText.of(this.origins, "capacityProvider", this.capacityProvider, Form.TEXT),
					WrittenText.of(this.origins, "role", this.role, Form.TEXT))
			.flatMap((texts) -> texts)
			.toList();
	}

	private Stream<WrittenText> entries(String attribute, Map<String, String> entries) {
		return entries.entrySet()
			.stream()
			.map((entry) -> new WrittenText(this.origins.get(attribute, entry.getKey()), attribute, entry.getValue(),
					Form.TEXT));
	}

}
