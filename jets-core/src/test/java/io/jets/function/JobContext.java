package io.jets.function;

import java.util.List;

import io.jets.function.record.GeneratedReaders;
import io.jets.idempotency.IdempotencyStore;
import io.jets.job.JobRegistry;
import io.jets.job.read.settings.ApplicationSettings;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Creates an application that contains only jobs, wired like the auto-configuration.
 */
public final class JobContext {

	private JobContext() {
	}

	/**
	 * Returns the runner of an application.
	 * @param jobs the jobs' classes or configurations
	 * @return the runner
	 */
	public static ApplicationContextRunner of(Class<?>... jobs) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class,
					ContextFunctionCatalogAutoConfiguration.class))
			.withUserConfiguration(Functions.class)
			.withUserConfiguration(jobs);
	}

	/**
	 * Wires the jobs' functions.
	 */
	@Configuration(proxyBeanMethods = false)
	public static class Functions {

		@Bean
		static JobRegistryRegistrar jobRegistryRegistrar(Environment environment, ResourceLoader resourceLoader) {
			return new JobRegistryRegistrar(environment, resourceLoader, () -> ApplicationSettings.NONE);
		}

		@Bean
		static JobFunctionRegistrar jobFunctionRegistrar(ObjectProvider<JobFunctions> functions,
				Environment environment, BeanFactory beanFactory) {
			return new JobFunctionRegistrar(functions, environment.getProperty(FunctionDefinition.PROPERTY),
					beanFactory);
		}

		@Bean
		JobFunctions jobFunctions(JobRegistry jobs, BeanFactory beanFactory, ObjectProvider<JsonMapper> mapper,
				ObjectProvider<IdempotencyStore> store, Environment environment) {
			return new JobFunctions(jobs, beanFactory, mapper::getObject, GeneratedReaders.none(),
					DurationStyle.detectAndParse(environment.getProperty("jets.stream.deadline-margin", "1s")),
					List.of(), store::getObject);
		}

		@Bean
		@Lazy
		JobEventMessageConverter jobEventMessageConverter(JsonMapper mapper) {
			return new JobEventMessageConverter(mapper);
		}

	}

}
