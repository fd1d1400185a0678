package io.jets.job.read;

import java.util.List;

import io.jets.annotation.IamPolicy;
import io.jets.job.FunctionSettings;

/**
 * What an application says of all of its jobs.
 *
 * @param function settings where neither method nor class say any
 * @param policies rights that are added to those of each job
 */
public record ApplicationSettings(FunctionSettings function, List<IamPolicy> policies) {

	/**
	 * An application that says nothing.
	 */
	public static final ApplicationSettings NONE = new ApplicationSettings(FunctionSettings.DEFAULT, List.of());

	/**
	 * Create settings.
	 */
	public ApplicationSettings {
		policies = List.copyOf(policies);
	}

}
