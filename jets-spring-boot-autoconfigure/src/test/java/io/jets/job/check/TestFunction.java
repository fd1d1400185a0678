package io.jets.job.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.jets.job.FunctionSettings;

/**
 * A function to change one setting of.
 */
final class TestFunction {

	int memory = 1024;

	Duration timeout = Duration.ofSeconds(60);

	String description;

	Map<String, String> environment = Map.of();

	Integer reservedConcurrency;

	List<String> subnets = List.of();

	List<String> securityGroups = List.of();

	List<String> layers = List.of();

	Map<String, String> tags = Map.of();

	String tracing;

	Integer ephemeralStorage;

	String architecture;

	String logLevel;

	Integer maximumRetryAttempts;

	Duration maximumEventAge;

	String onFailure;

	boolean snapStart;

	String role;

	FunctionSettings settings() {
		return new FunctionSettings(this.memory, this.timeout, this.description, this.environment,
				this.reservedConcurrency, this.subnets, this.securityGroups, this.layers, this.tags, this.tracing,
				this.ephemeralStorage, this.architecture, this.logLevel, this.maximumRetryAttempts,
				this.maximumEventAge, this.onFailure, this.snapStart, this.role);
	}

}
