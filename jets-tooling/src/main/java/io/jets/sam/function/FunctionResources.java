package io.jets.sam.function;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.sam.destination.FailureDestination;
import io.jets.sam.destination.FailureDestinations;
import io.jets.sam.template.FunctionResource;
import io.jets.sam.template.IdempotencyTable;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.template.TemplateSettings;
import io.jets.sam.trigger.TriggerPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Adds an {@code AWS::Serverless::Function} for each job, its role, and the log group
 * that all functions share.
 */
public final class FunctionResources {

	private static final Set<String> LEVELS_ABOVE_INFO = Set.of("WARN", "ERROR", "FATAL");

	private final TemplateBuilder template;

	private final TemplateSettings settings;

	private final IntrinsicFunctions intrinsicFunctions;

	private final FailureDestinations destinations;

	private final Roles roles;

	private final RolePolicies policies;

	private final FunctionEnvironment environment;

	private final ManagedInstances instances;

	/**
	 * Creates an instance for one template and adds the log group.
	 * @param template the template
	 * @param settings the settings that functions share
	 * @param intrinsicFunctions converts values into nodes
	 * @param destinations converts failure destinations
	 * @param table the table of idempotent jobs
	 */
	public FunctionResources(TemplateBuilder template, TemplateSettings settings, IntrinsicFunctions intrinsicFunctions,
			FailureDestinations destinations, IdempotencyTable table) {
		this.template = template;
		this.settings = settings;
		this.intrinsicFunctions = intrinsicFunctions;
		this.destinations = destinations;
		this.roles = new Roles(template);
		this.policies = new RolePolicies(new PolicyStatements(template, intrinsicFunctions), table);
		this.environment = new FunctionEnvironment(template, intrinsicFunctions, settings, table);
		this.instances = new ManagedInstances(template, intrinsicFunctions);
		Object kmsKey = (settings.kmsKey() != null) ? intrinsicFunctions.value(settings.kmsKey()) : null;
		LogGroup.add(template, settings.logRetentionDays(), kmsKey);
	}

	/**
	 * Adds a function.
	 * @param function the function
	 * @param asynchronous whether a trigger invokes it asynchronously
	 * @param triggers the policy that its triggers need
	 */
	public void add(FunctionResource function, boolean asynchronous, TriggerPolicy triggers) {
		JobMethod job = function.job();
		FunctionSettings own = job.function();
		String location = job.location();
		FailureDestination onFailure = (asynchronous || own.onFailure() != null)
				? this.destinations.of(location, own.onFailure()) : null;
		checkLogLevel(location, own.logLevel());
		Object role = role(function, triggers, onFailure);
		boolean versions = own.hasVersions();
		checkOwnRuntime(job);
		this.instances.check(own, this.settings.runtime());
		ResourceProperties properties = new ResourceProperties().with("CodeUri", this.settings.codeUri())
			.with("Description",
					this.intrinsicFunctions.value((own.description() != null) ? own.description() : location))
			.with("Runtime", this.settings.runtime())
			.with("Architectures",
					List.of((own.architecture() != null) ? own.architecture() : this.settings.architecture()))
			.with("Handler", this.settings.handler())
			.with("MemorySize", own.memory())
			.withSeconds("Timeout", own.timeout())
			.with("Role", role)
			.with("LoggingConfig", LogGroup.loggingConfig(own).map())
			.with("Environment", Map.of("Variables", this.environment.of(job)))
			.with("ReservedConcurrentExecutions", own.reservedConcurrency())
			.with("VpcConfig",
					new ResourceProperties().with("SubnetIds", this.intrinsicFunctions.values(own.subnets()))
						.with("SecurityGroupIds", this.intrinsicFunctions.values(own.securityGroups()))
						.map())
			.with("Layers", this.intrinsicFunctions.values(own.layers()))
			.with("Tags", this.intrinsicFunctions.values(own.tags()))
			.with("Tracing", own.tracing())
			.with("EphemeralStorage", (own.ephemeralStorage() != null) ? Map.of("Size", own.ephemeralStorage()) : null)
			.with("EventInvokeConfig", eventInvokeConfig(own, onFailure))
			.with("SnapStart", own.snapStart() ? Map.of("ApplyOn", "PublishedVersions") : null)
			.with("CapacityProviderConfig", this.instances.config(own))
			// Otherwise CloudFormation publishes $LATEST.PUBLISHED too, which nothing
			// invokes and whose instances cost
			.with("PublishToLatestPublished", (own.capacityProvider() != null) ? false : null)
			.with("AutoPublishAlias", versions ? FunctionResource.ALIAS : null)
			// Otherwise a changed timeout publishes no version, and the alias keeps the
			// old one
			.with("AutoPublishAliasAllProperties", versions ? true : null);
		this.template.resource(location, function.id(), "AWS::Serverless::Function",
				new ResourceProperties().with("SkipBuild", true).with("Job", location).map(), properties);
		reserve(function, properties.map());
	}

	private Object role(FunctionResource function, TriggerPolicy triggers, @Nullable FailureDestination onFailure) {
		JobMethod job = function.job();
		RolePolicy policy = this.policies.of(job, triggers, onFailure);
		String role = job.function().role();
		if (role == null) {
			return this.roles.role(function, policy);
		}
		this.template.warn(job.location(), "the role %s is used without changes".formatted(role),
				"Let it trust lambda.amazonaws.com and allow %s".formatted(policy.describe()));
		return this.intrinsicFunctions.value(role);
	}

	private static @Nullable Map<String, Object> eventInvokeConfig(FunctionSettings own,
			@Nullable FailureDestination onFailure) {
		Map<String, Object> destination = (onFailure != null)
				? new ResourceProperties().with("Type", onFailure.kind()).with("Destination", onFailure.arn()).map()
				: Map.of();
		return new ResourceProperties().with("MaximumRetryAttempts", own.maximumRetryAttempts())
			.withSeconds("MaximumEventAgeInSeconds", own.maximumEventAge())
			.with("DestinationConfig", destination.isEmpty() ? null : Map.of("OnFailure", destination))
			.map();
	}

	/**
	 * An archive with its own runtime, which is one for all functions, restricts what a
	 * function may set.
	 */
	private void checkOwnRuntime(JobMethod job) {
		FunctionSettings own = job.function();
		if (!this.settings.hasOwnRuntime()) {
			return;
		}
		if (own.snapStart()) {
			this.template.fault(new Fault(own.origins().get("snapStart"), "true",
					"Lambda has no SnapStart for " + this.settings.runtime(),
					"Leave snapStart out, or jets.runtime=custom: the cache of its archive makes the start faster"));
		}
		if (own.architecture() != null && !own.architecture().equals(this.settings.architecture())) {
			this.template.fault(new Fault(own.origins().get("architecture"), own.architecture(),
					"the Java runtime in the archive is for " + this.settings.architecture(),
					"Leave architecture out, and set jets.template.architecture for all functions"));
		}
	}

	private void checkLogLevel(String location, @Nullable String level) {
		if (level != null && LEVELS_ABOVE_INFO.contains(level) && !this.settings.hasJsonLog()) {
			this.template.warn(location,
					("with the log level %s, Lambda discards each line that is not JSON with \"level\" and \"timestamp\" "
							+ "(RFC 3339), including errors, because it treats the line as INFO; Spring Boot's log formats "
							+ "do not write this \"timestamp\"")
						.formatted(level),
					"Leave logLevel out and set logging.level.root=%s, or use the handler %s".formatted(level,
							TemplateSettings.DEFAULT_HANDLER));
		}
	}

	/**
	 * Reserves the logical ids of resources that SAM's transform creates. If two of them
	 * have the same id, the transform keeps only the last one and reports nothing.
	 */
	private void reserve(FunctionResource function, Map<String, Object> properties) {
		String location = function.job().location();
		if (properties.containsKey("EventInvokeConfig")) {
			this.template.reserve(location, function.id() + "EventInvokeConfig");
		}
		if (function.job().function().hasVersions()) {
			this.template.reserve(location, function.id() + "Alias" + FunctionResource.ALIAS);
			// The logical id of the version ends with a hash, so reserve SAM's reference
			this.template.reserve(location, function.id() + ".Version");
		}
	}

}
