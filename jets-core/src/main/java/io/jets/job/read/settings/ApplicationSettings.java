package io.jets.job.read.settings;

import java.util.List;

import io.jets.annotation.IamPolicy;
import io.jets.job.FunctionSettings;

/**
 * The settings of an application for all of its jobs.
 *
 * @param function settings of functions, unless a method or class overrides them
 * @param policies policies that are added to those of each job
 */
public record ApplicationSettings(FunctionSettings function, List<IamPolicy> policies) {

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

}
