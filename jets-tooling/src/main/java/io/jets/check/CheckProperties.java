package io.jets.check;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Settings of the checks of jobs.
 *
 * @param failOnWarnings Whether warnings fail the start, tests and the build as faults
 * do.
 */
@ConfigurationProperties("jets.checks")
public record CheckProperties(@DefaultValue("false") boolean failOnWarnings) {

	/**
	 * Reads the properties.
	 * @param environment the environment with the properties
	 * @return the properties
	 */
	public static CheckProperties read(Environment environment) {
		return Binder.get(environment).bindOrCreate("jets.checks", CheckProperties.class);
	}

}
