package io.jets.job;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Settings of the Lambda function that a job becomes, merged over method, class and
 * application. Where a component may be {@code null}, that means "not said".
 *
 * @param memory memory in MB
 * @param timeout how long an invocation may take
 * @param description the function's description, {@code null} for {@code Class#method}
 * @param environment environment variables
 * @param reservedConcurrency how many invocations may run at once
 * @param subnets subnets of the function's VPC, none without one
 * @param securityGroups security groups of the function's VPC
 * @param layers layers
 * @param tags tags
 * @param tracing X-Ray tracing mode, {@code Active} or {@code PassThrough}
 * @param ephemeralStorage size of {@code /tmp} in MB
 * @param architecture {@code x86_64} or {@code arm64}, {@code null} for the template's
 * @param logLevel the lowest level that Lambda keeps
 * @param maximumRetryAttempts retries of a failed asynchronous invocation
 * @param maximumEventAge how long an asynchronous invocation may wait
 * @param onFailure where an asynchronous invocation goes that still fails: an ARN, a
 * template reference, {@code none}, or {@code null} for the application's default
 * @param snapStart whether SnapStart is used
 * @param role the role to use, {@code null} for a generated one
 */
public record FunctionSettings(int memory, Duration timeout, @Nullable String description,
		Map<String, String> environment, @Nullable Integer reservedConcurrency, List<String> subnets,
		List<String> securityGroups, List<String> layers, Map<String, String> tags, @Nullable String tracing,
		@Nullable Integer ephemeralStorage, @Nullable String architecture, @Nullable String logLevel,
		@Nullable Integer maximumRetryAttempts, @Nullable Duration maximumEventAge, @Nullable String onFailure,
		boolean snapStart, @Nullable String role) {

	/**
	 * Memory unless said otherwise.
	 */
	public static final int DEFAULT_MEMORY = 1024;

	/**
	 * Time-out unless said otherwise.
	 */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

	/**
	 * Settings of which nothing was said.
	 */
	public static final FunctionSettings DEFAULT = new FunctionSettings(DEFAULT_MEMORY, DEFAULT_TIMEOUT, null, Map.of(),
			null, List.of(), List.of(), List.of(), Map.of(), null, null, null, null, null, null, null, false, null);

	/**
	 * Create settings, their maps in the order given.
	 */
	public FunctionSettings {
		environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
		tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
		subnets = List.copyOf(subnets);
		securityGroups = List.copyOf(securityGroups);
		layers = List.copyOf(layers);
	}

}
