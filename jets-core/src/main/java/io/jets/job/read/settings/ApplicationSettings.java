package io.jets.job.read.settings;

import java.util.List;

import io.jets.annotation.IamPolicy;
import io.jets.job.FunctionSettings;
import io.jets.job.read.override.JobOverrides;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an application for its jobs.
 *
 * @param function settings of all functions, unless a method or class overrides them
 * @param policies policies that are added to those of each job
 * @param idempotencyTable an existing table for idempotent jobs, its name or a template
 * reference; {@code null} for the template's own
 * @param overrides what overrides the attributes of some jobs
 */
public record ApplicationSettings(FunctionSettings function, List<IamPolicy> policies,
		@Nullable String idempotencyTable, JobOverrides overrides) {

	/**
	 * An application without settings.
	 */
	public static final ApplicationSettings NONE = of(JobOverrides.NONE);

	/**
	 * Creates settings.
	 */
	public ApplicationSettings {
		policies = List.copyOf(policies);
	}

	/**
	 * Returns the settings of an application that only overrides attributes.
	 * @param overrides the overrides
	 * @return the settings
	 */
	public static ApplicationSettings of(JobOverrides overrides) {
		return new ApplicationSettings(FunctionSettings.DEFAULT, List.of(), null, overrides);
	}

}
