package io.jets.tooling;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.jets.job.FunctionSettings;
import io.jets.job.fault.Origin;
import io.jets.job.fault.Origins;

/**
 * The settings of a function, which tests change.
 */
public final class TestFunction {

	public int memory = FunctionSettings.DEFAULT_MEMORY;

	public Duration timeout = FunctionSettings.DEFAULT_TIMEOUT;

	public String description;

	public Map<String, String> environment = Map.of();

	public Integer reservedConcurrency;

	public List<String> subnets = List.of();

	public List<String> securityGroups = List.of();

	public List<String> layers = List.of();

	public Map<String, String> tags = Map.of();

	public String tracing;

	public Integer ephemeralStorage;

	public String architecture;

	public String logLevel;

	public Integer maximumRetryAttempts;

	public Duration maximumEventAge;

	public String onFailure;

	public boolean snapStart;

	public String capacityProvider;

	public Integer concurrencyPerEnvironment;

	public Integer memoryPerVcpu;

	public String role;

	public Origins origins = new Origins(new Origin("jets.function", "", ""), Map.of());

	/**
	 * Creates the settings.
	 * @return the settings
	 */
	public FunctionSettings settings() {
		return new FunctionSettings(this.memory, this.timeout, this.description, this.environment,
				this.reservedConcurrency, this.subnets, this.securityGroups, this.layers, this.tags, this.tracing,
				this.ephemeralStorage, this.architecture, this.logLevel, this.maximumRetryAttempts,
				this.maximumEventAge, this.onFailure, this.snapStart, this.capacityProvider,
				this.concurrencyPerEnvironment, this.memoryPerVcpu, this.role, this.origins);
	}

}
