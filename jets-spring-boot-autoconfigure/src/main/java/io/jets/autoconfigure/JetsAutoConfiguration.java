package io.jets.autoconfigure;

import io.jets.function.JobRegistryRegistrar;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Auto-configuration that finds jobs.
 */
@AutoConfiguration
public final class JetsAutoConfiguration {

	@Bean
	static JobRegistryRegistrar jobRegistryRegistrar(Environment environment, ResourceLoader resourceLoader) {
		return new JobRegistryRegistrar(environment, resourceLoader,
				() -> JetsProperties.bind(environment).toApplicationSettings(environment));
	}

	@Bean
	static JacksonPropertiesBinding jacksonPropertiesBinding(ConfigurableEnvironment environment) {
		return new JacksonPropertiesBinding(environment);
	}

}
