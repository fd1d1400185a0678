package io.jets.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;

/**
 * An application that contains only jobs.
 */
public final class JobContext {

	private JobContext() {
	}

	/**
	 * Creates an application of jobs.
	 * @param jobs the jobs' classes or configurations
	 * @return the runner
	 */
	public static ApplicationContextRunner of(Class<?>... jobs) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(JacksonAutoConfiguration.class, ContextFunctionCatalogAutoConfiguration.class,
							JetsAutoConfiguration.class, JetsFunctionAutoConfiguration.class))
			.withUserConfiguration(jobs);
	}

}
