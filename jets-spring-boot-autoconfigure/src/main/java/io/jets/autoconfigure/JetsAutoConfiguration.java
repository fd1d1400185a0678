package io.jets.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Auto-configuration of the job model: finds jobs and validates them.
 */
@AutoConfiguration
@Import(JobCheckConfiguration.class)
public final class JetsAutoConfiguration {

	@Bean
	static JobRegistryRegistrar jobRegistryRegistrar(Environment environment, ResourceLoader resourceLoader) {
		return new JobRegistryRegistrar(environment, resourceLoader);
	}

}
