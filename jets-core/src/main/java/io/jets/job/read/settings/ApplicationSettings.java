package io.jets.job.read.settings;

import java.util.List;

import io.jets.annotation.IamPolicy;
import io.jets.job.FunctionSettings;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an application for all of its jobs.
 *
 * @param function settings of functions, unless a method or class overrides them
 * @param policies policies that are added to those of each job
 * @param idempotencyTable an existing table for idempotent jobs, its name or a template
 * reference; {@code null} for the template's own
 */
public record ApplicationSettings(FunctionSettings function, List<IamPolicy> policies,
		@Nullable String idempotencyTable) {

	/**
	 * An application without settings.
	 */
	public static final ApplicationSettings NONE = new ApplicationSettings(FunctionSettings.DEFAULT, List.of());

	/**
	 * Creates settings.
	 */
	public ApplicationSettings {
		policies = List.copyOf(policies);
	}

	/**
	 * Creates settings without a table for idempotent jobs.
	 * @param function settings of functions
	 * @param policies policies that are added to those of each job
	 */
	public ApplicationSettings(FunctionSettings function, List<IamPolicy> policies) {
		this(function, policies, null);
	}

}
