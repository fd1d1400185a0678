package io.jets.job.read;

import java.util.Objects;

import io.jets.job.FunctionSettings;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link io.jets.annotation.FunctionProperties @FunctionProperties} of all levels.
 */
final class FunctionSettingsReader {

	private final FunctionSettings application;

	FunctionSettingsReader(FunctionSettings application) {
		this.application = application;
	}

	FunctionSettings read(Levels levels) {
		return new FunctionSettings(
				Objects.requireNonNullElse(levels.nearest((level) -> level.integer("memory")),
						this.application.memory()),
				Objects.requireNonNullElse(levels.nearest((level) -> level.duration("timeout")),
						this.application.timeout()),
				or(levels.text("description"), this.application.description()),
				levels.entries("environment", this.application.environment()),
				or(levels.nearest((level) -> level.integer("reservedConcurrency")),
						this.application.reservedConcurrency()),
				levels.texts("subnets", this.application.subnets()),
				levels.texts("securityGroups", this.application.securityGroups()),
				levels.texts("layers", this.application.layers()), levels.entries("tags", this.application.tags()),
				or(levels.text("tracing"), this.application.tracing()),
				or(levels.nearest((level) -> level.integer("ephemeralStorage")), this.application.ephemeralStorage()),
				or(levels.text("architecture"), this.application.architecture()),
				or(levels.text("logLevel"), this.application.logLevel()),
				or(levels.nearest((level) -> level.integer("maximumRetryAttempts")),
						this.application.maximumRetryAttempts()),
				or(levels.nearest((level) -> level.duration("maximumEventAge")), this.application.maximumEventAge()),
				or(levels.text("onFailure"), this.application.onFailure()),
				Objects.requireNonNullElse(levels.nearest((level) -> level.bool("snapStart")),
						this.application.snapStart()),
				or(levels.text("role"), this.application.role()));
	}

	private static <T> @Nullable T or(@Nullable T value, @Nullable T otherwise) {
		return (value != null) ? value : otherwise;
	}

}
