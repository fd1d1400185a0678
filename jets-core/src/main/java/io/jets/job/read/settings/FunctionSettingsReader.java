package io.jets.job.read.settings;

import io.jets.job.FunctionSettings;
import io.jets.job.fault.Origin;
import io.jets.job.read.attribute.ResolvedAttributes;

/**
 * Reads {@link io.jets.annotation.FunctionProperties @FunctionProperties} of all levels.
 */
final class FunctionSettingsReader {

	private static final Origin APPLICATION = new Origin("jets.function", "", "");

	private final FunctionSettings application;

	FunctionSettingsReader(FunctionSettings application) {
		this.application = application;
	}

	FunctionSettings read(LayeredAttributes levels) {
		return new FunctionSettings(
				levels.value("memory", ResolvedAttributes::integer, this.application.memory(),
						FunctionSettings.DEFAULT_MEMORY),
				levels.value("timeout", ResolvedAttributes::duration, this.application.timeout(),
						FunctionSettings.DEFAULT_TIMEOUT),
				levels.value("description", ResolvedAttributes::text, this.application.description()),
				levels.entries("environment", this.application.environment()),
				levels.value("reservedConcurrency", ResolvedAttributes::integer,
						this.application.reservedConcurrency()),
				levels.texts("subnets", this.application.subnets()),
				levels.texts("securityGroups", this.application.securityGroups()),
				levels.texts("layers", this.application.layers()), levels.entries("tags", this.application.tags()),
				levels.value("tracing", ResolvedAttributes::text, this.application.tracing()),
				levels.value("ephemeralStorage", ResolvedAttributes::integer, this.application.ephemeralStorage()),
				levels.value("architecture", ResolvedAttributes::text, this.application.architecture()),
				levels.value("logLevel", ResolvedAttributes::text, this.application.logLevel()),
				levels.value("maximumRetryAttempts", ResolvedAttributes::integer,
						this.application.maximumRetryAttempts()),
				levels.value("maximumEventAge", ResolvedAttributes::duration, this.application.maximumEventAge()),
				levels.value("onFailure", ResolvedAttributes::text, this.application.onFailure()),
				levels.value("snapStart", ResolvedAttributes::bool, this.application.snapStart(), false),
				levels.value("capacityProvider", ResolvedAttributes::text, this.application.capacityProvider()),
				levels.value("concurrencyPerEnvironment", ResolvedAttributes::integer,
						this.application.concurrencyPerEnvironment()),
				levels.value("memoryPerVcpu", ResolvedAttributes::integer, this.application.memoryPerVcpu()),
				levels.value("role", ResolvedAttributes::text, this.application.role()),
				levels.origins(APPLICATION).withDefaults(this.application.origins()));
	}

}
