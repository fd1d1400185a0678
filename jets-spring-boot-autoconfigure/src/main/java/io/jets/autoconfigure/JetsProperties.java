package io.jets.autoconfigure;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.job.FunctionSettings;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.job.fault.Origin;
import io.jets.job.fault.Origins;
import io.jets.job.read.override.JobOverrides;
import io.jets.job.read.settings.ApplicationSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.core.env.Environment;

/**
 * The settings of the application for all of its jobs. They are read before any bean
 * exists and are therefore not a bean.
 *
 * @param function Settings of the jobs' Lambda functions, unless a class or method
 * overrides them.
 * @param iamPolicy Policies that are added to those of each job. By default, none.
 */
@ConfigurationProperties("jets")
record JetsProperties(@DefaultValue Function function, @DefaultValue List<IamPolicyProperties> iamPolicy) {

	private static final ConfigurationPropertyName ENVIRONMENT = ConfigurationPropertyName
		.of("jets.function.environment");

	private static final ConfigurationPropertyName TIMEOUT = ConfigurationPropertyName.of("jets.function.timeout");

	/**
	 * Reads the properties. An unknown property and a placeholder that cannot be resolved
	 * are errors. Placeholders of policies are resolved when policies are read.
	 * @param environment the environment with the properties
	 * @return the properties
	 */
	static JetsProperties bind(Environment environment) {
		BindHandler nothingUnknown = new NoUnboundElementsBindHandler(BindHandler.DEFAULT,
				new UnboundElementsSourceFilter());
		PlaceholdersResolver placeholders = (value) -> (value instanceof String text)
				? environment.resolveRequiredPlaceholders(text) : value;
		Iterable<ConfigurationPropertySource> sources = ConfigurationPropertySources.get(environment);
		List<Fault> lost = UnboundProperties.find(sources);
		if (!lost.isEmpty()) {
			throw new InvalidJobsException(lost);
		}
		return new JetsProperties(
				new Binder(sources, placeholders).bindOrCreate("jets.function", Bindable.of(Function.class),
						nothingUnknown),
				new Binder(sources, PlaceholdersResolver.NONE)
					.bind("jets.iam-policy", Bindable.listOf(IamPolicyProperties.class), nothingUnknown)
					.orElseGet(List::of));
	}

	/**
	 * Returns where the variables of the environment and the time-out were written, and
	 * their texts with placeholders. A written time-out can equal the default.
	 */
	private static Origins origins(Iterable<ConfigurationPropertySource> sources) {
		Map<List<?>, Origin> origins = new HashMap<>();
		for (ConfigurationPropertySource source : sources) {
			ConfigurationProperty timeout = source.getConfigurationProperty(TIMEOUT);
			if (timeout != null) {
				origins.putIfAbsent(List.of("timeout"), origin(timeout));
			}
			if (source instanceof IterableConfigurationPropertySource names) {
				names.stream()
					.filter(ENVIRONMENT::isParentOf)
					.flatMap((name) -> Stream.ofNullable(source.getConfigurationProperty(name)))
					.forEach((property) -> origins.putIfAbsent(
							List.of("environment", property.getName().getLastElement(Form.ORIGINAL)),
							origin(property)));
			}
		}
		return new Origins(null, origins);
	}

	private static Origin origin(ConfigurationProperty property) {
		return new Origin(UnboundProperties.written(property.getName()), "", "", String.valueOf(property.getValue()),
				null, 0);
	}

	/**
	 * Returns the settings.
	 * @param environment the environment with the properties
	 * @return the settings with their origins
	 */
	ApplicationSettings toApplicationSettings(Environment environment) {
		return new ApplicationSettings(this.function.toSettings(origins(ConfigurationPropertySources.get(environment))),
				this.iamPolicy.stream().map(IamPolicyProperties::toAnnotation).toList(),
				JetsIdempotencyProperties.read(environment).table(), JobOverrides.read(environment));
	}

	/**
	 * Settings of the jobs' Lambda functions.
	 *
	 * @param memory Memory in MB, 128 to 10,240; with a capacity provider, 2,048 to
	 * 32,768.
	 * @param timeout Maximum duration of an invocation, 1 to 900 seconds.
	 * @param description Description. Default: Class#method.
	 * @param environment Environment variables, by name. By default, none.
	 * @param reservedConcurrency Maximum number of concurrent invocations of one
	 * function. By default, there is no maximum.
	 * @param subnets Subnets of the VPC, ids or template references. By default,
	 * functions are not in a VPC.
	 * @param securityGroups Security groups of the VPC, ids or template references. By
	 * default, functions are not in a VPC.
	 * @param layers Layers, ARNs or template references, at most 5. By default, none.
	 * @param tags Tags, by key. A key with characters other than letters, digits, hyphens
	 * and underscores must be written in brackets. By default, none.
	 * @param tracing X-Ray tracing, Active or PassThrough.
	 * @param ephemeralStorage Size of /tmp in MB, 512 to 10,240.
	 * @param architecture Processor architecture, x86_64 or arm64.
	 * @param logLevel Lowest log level that Lambda keeps, TRACE to FATAL; the log is then
	 * JSON. By default, Lambda keeps all lines, and the log is text.
	 * @param maximumRetryAttempts Retries of a failed asynchronous invocation, 0 to 2.
	 * @param maximumEventAge Maximum age of an asynchronous event, 60 to 21,600 seconds.
	 * @param onFailure Destination of discarded asynchronous events: an ARN, a template
	 * reference or none.
	 * @param snapStart Whether a snapshot of the started function is kept.
	 * @param capacityProvider Capacity provider of Lambda Managed Instances, its ARN or a
	 * template reference. By default, functions do not run on Managed Instances.
	 * @param concurrencyPerEnvironment Maximum number of concurrent invocations in one
	 * execution environment, 1 to 1,600, with a capacity provider. By default, 32 per
	 * vCPU.
	 * @param memoryPerVcpu Memory per vCPU in GiB, 2, 4 or 8, with a capacity provider.
	 * By default, 2.
	 * @param role Role to use instead of generated ones, its ARN or a template reference.
	 * By default, roles are generated.
	 */
	record Function(@DefaultValue("1024") int memory,
			@DefaultValue("60s") @DurationUnit(ChronoUnit.SECONDS) Duration timeout, @Nullable String description,
			@DefaultValue Map<String, String> environment, @Nullable Integer reservedConcurrency,
			@DefaultValue List<String> subnets, @DefaultValue List<String> securityGroups,
			@DefaultValue List<String> layers, @DefaultValue Map<String, String> tags, @Nullable String tracing,
			@Nullable Integer ephemeralStorage, @Nullable String architecture, @Nullable String logLevel,
			@Nullable Integer maximumRetryAttempts,
			@DurationUnit(ChronoUnit.SECONDS) @Nullable Duration maximumEventAge, @Nullable String onFailure,
			@DefaultValue("false") boolean snapStart, @Nullable String capacityProvider,
			@Nullable Integer concurrencyPerEnvironment, @Nullable Integer memoryPerVcpu, @Nullable String role) {

		FunctionSettings toSettings(Origins origins) {
			return new FunctionSettings(this.memory, this.timeout, nullIfEmpty(this.description), this.environment,
					this.reservedConcurrency, this.subnets, this.securityGroups, this.layers, this.tags,
					nullIfEmpty(this.tracing), this.ephemeralStorage, nullIfEmpty(this.architecture),
					nullIfEmpty(this.logLevel), this.maximumRetryAttempts, this.maximumEventAge,
					nullIfEmpty(this.onFailure), this.snapStart, nullIfEmpty(this.capacityProvider),
					this.concurrencyPerEnvironment, this.memoryPerVcpu, nullIfEmpty(this.role), origins);
		}

		private static @Nullable String nullIfEmpty(@Nullable String text) {
			return (text != null && !text.isEmpty()) ? text : null;
		}

	}

}
