package io.jets.sam.function;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.sam.destination.Destination;
import io.jets.sam.destination.Destinations;
import io.jets.sam.stack.JobFunction;
import io.jets.sam.stack.References;
import io.jets.sam.stack.ResourceProperties;
import io.jets.sam.stack.Stack;
import io.jets.sam.stack.TemplateSettings;
import org.jspecify.annotations.Nullable;

/**
 * An {@code AWS::Serverless::Function} for each job, its role, and the log group of all.
 */
public final class FunctionPart {

	private static final Set<String> LEVELS_ABOVE_INFO = Set.of("WARN", "ERROR", "FATAL");

	private final Stack stack;

	private final TemplateSettings settings;

	private final References references;

	private final Destinations destinations;

	private final Roles roles;

	private final JobRights rights;

	private final FunctionEnvironment environment;

	/**
	 * Create a part and add the log group.
	 * @param stack where resources go
	 * @param settings what functions have in common
	 * @param references what reads references
	 * @param destinations what reads destinations
	 */
	public FunctionPart(Stack stack, TemplateSettings settings, References references, Destinations destinations) {
		this.stack = stack;
		this.settings = settings;
		this.references = references;
		this.destinations = destinations;
		this.roles = new Roles(stack);
		this.rights = new JobRights(new PolicyTexts(stack, references));
		this.environment = new FunctionEnvironment(stack, references, settings);
		LogGroup.add(stack, settings.logRetentionDays());
	}

	/**
	 * Add a function.
	 * @param function the function
	 * @param asynchronous whether a trigger invokes it asynchronously
	 * @param triggerRights what its triggers need
	 */
	public void add(JobFunction function, boolean asynchronous, List<Map<String, Object>> triggerRights) {
		JobMethod job = function.job();
		FunctionSettings own = job.function();
		String location = job.location();
		Destination onFailure = (asynchronous || own.onFailure() != null)
				? this.destinations.ofFunction(location, own.onFailure()) : null;
		checkLogLevel(location, own.logLevel());
		Object role = role(function, triggerRights, onFailure);
		boolean snapStart = own.snapStart();
		ResourceProperties properties = new ResourceProperties().with("CodeUri", this.settings.codeUri())
			.with("Description", (own.description() != null) ? own.description() : location)
			.with("Runtime", this.settings.runtime())
			.with("Architectures",
					List.of((own.architecture() != null) ? own.architecture() : this.settings.architecture()))
			.with("Handler", this.settings.handler())
			.with("MemorySize", own.memory())
			.withSeconds("Timeout", own.timeout())
			.with("Role", role)
			.with("LoggingConfig", LogGroup.loggingConfig(own.logLevel()).map())
			.with("Environment", Map.of("Variables", this.environment.of(job)))
			.with("ReservedConcurrentExecutions", own.reservedConcurrency())
			.with("VpcConfig",
					new ResourceProperties().with("SubnetIds", this.references.values(location, own.subnets()))
						.with("SecurityGroupIds", this.references.values(location, own.securityGroups()))
						.map())
			.with("Layers", this.references.values(location, own.layers()))
			.with("Tags", own.tags())
			.with("Tracing", own.tracing())
			.with("EphemeralStorage", (own.ephemeralStorage() != null) ? Map.of("Size", own.ephemeralStorage()) : null)
			.with("EventInvokeConfig", eventInvokeConfig(own, onFailure))
			.with("SnapStart", snapStart ? Map.of("ApplyOn", "PublishedVersions") : null)
			.with("AutoPublishAlias", snapStart ? JobFunction.ALIAS : null)
			// Without it a changed time-out publishes no version and does not reach the
			// alias
			.with("AutoPublishAliasAllProperties", snapStart ? true : null);
		this.stack.resource(location, function.id(), "AWS::Serverless::Function",
				new ResourceProperties().with("SkipBuild", true).with("Job", location).map(), properties);
		reserve(function, properties.map());
	}

	private Object role(JobFunction function, List<Map<String, Object>> triggerRights,
			@Nullable Destination onFailure) {
		JobMethod job = function.job();
		Rights rights = this.rights.of(job, triggerRights, onFailure);
		String role = job.function().role();
		if (role == null) {
			return this.roles.role(function, rights);
		}
		this.stack.warn(job.location(),
				"nothing is added to the role %s; lambda.amazonaws.com must be allowed to assume it, and it must allow %s"
					.formatted(role, RightsText.of(rights)));
		return this.references.value(job.location(), role);
	}

	private static @Nullable Map<String, Object> eventInvokeConfig(FunctionSettings own,
			@Nullable Destination onFailure) {
		Map<String, Object> destination = (onFailure != null)
				? new ResourceProperties().with("Type", onFailure.kind()).with("Destination", onFailure.arn()).map()
				: Map.of();
		return new ResourceProperties().with("MaximumRetryAttempts", own.maximumRetryAttempts())
			.withSeconds("MaximumEventAgeInSeconds", own.maximumEventAge())
			.with("DestinationConfig", destination.isEmpty() ? null : Map.of("OnFailure", destination))
			.map();
	}

	private void checkLogLevel(String location, @Nullable String level) {
		if (level != null && LEVELS_ABOVE_INFO.contains(level) && !this.settings.hasJsonLog()) {
			this.stack.warn(location,
					("with the log level %s Lambda drops each line that is not JSON with \"level\" and \"timestamp\" "
							+ "(RFC 3339), errors too, as it takes the line for INFO; Spring Boot's own formats have no "
							+ "such \"timestamp\". Leave logLevel out and set logging.level.root=%s, or use the handler %s")
						.formatted(level, level, TemplateSettings.DEFAULT_HANDLER));
		}
	}

	/** SAM's transform keeps the last of two resources of one name, without a word. */
	private void reserve(JobFunction function, Map<String, Object> properties) {
		String location = function.job().location();
		if (properties.containsKey("EventInvokeConfig")) {
			this.stack.reserve(location, function.id() + "EventInvokeConfig");
		}
		if (function.job().function().snapStart()) {
			this.stack.reserve(location, function.id() + "Alias" + JobFunction.ALIAS);
			// The version's logical id ends in a hash. This is SAM's name for it
			this.stack.reserve(location, function.id() + ".Version");
		}
	}

}
