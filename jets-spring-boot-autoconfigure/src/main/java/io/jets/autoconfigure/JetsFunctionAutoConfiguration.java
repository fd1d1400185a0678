package io.jets.autoconfigure;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.jets.function.FunctionDefinition;
import io.jets.function.JobEventMessageConverter;
import io.jets.function.JobFunctionRegistrar;
import io.jets.function.JobFunctions;
import io.jets.function.LambdaEnvironment;
import io.jets.function.observe.InvocationObserver;
import io.jets.function.record.GeneratedReaders;
import io.jets.idempotency.IdempotencyStore;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.observation.emf.EmbeddedMetrics;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of jobs as Spring Cloud Functions.
 */
@AutoConfiguration(after = { JetsAutoConfiguration.class, JacksonAutoConfiguration.class,
		ContextFunctionCatalogAutoConfiguration.class })
public final class JetsFunctionAutoConfiguration {

	@Bean
	JobFunctions jobFunctions(JobRegistry jobs, ConfigurableListableBeanFactory beanFactory,
			ObjectProvider<GeneratedReaders> readers, ConfigurableEnvironment environment) {
		GeneratedReaders generated = JacksonSettings.isIn(environment) ? GeneratedReaders.none()
				: readers.getIfAvailable(GeneratedReaders::none);
		return new JobFunctions(jobs, beanFactory, new ApplicationMapper(beanFactory, environment), generated,
				JetsStreamProperties.read(environment).deadlineMargin(), observers(beanFactory, environment),
				store(jobs, beanFactory, environment));
	}

	private static @Nullable Supplier<IdempotencyStore> store(JobRegistry jobs,
			ConfigurableListableBeanFactory beanFactory, Environment environment) {
		for (JobMethod job : jobs.jobs()) {
			if (job.idempotency() != null) {
				return new IdempotencyStores(beanFactory, environment);
			}
		}
		return null;
	}

	/**
	 * Returns the observers. A bean is found by name: without a registry of Micrometer,
	 * no class of the observation is loaded.
	 */
	private static List<InvocationObserver> observers(BeanFactory beanFactory, Environment environment) {
		List<InvocationObserver> observers = new ArrayList<>();
		if (beanFactory.containsBean(InvocationObserver.BEAN_NAME)) {
			observers.add(beanFactory.getBean(InvocationObserver.BEAN_NAME, InvocationObserver.class));
		}
		String emf = environment.getProperty(JetsMetricsProperties.EMF);
		String function = environment.getProperty(LambdaEnvironment.FUNCTION_NAME);
		if (emf != null && JetsMetricsProperties.of(emf).emf() && function != null) {
			observers.add(new EmbeddedMetrics(function, environment.getProperty("AWS_LAMBDA_LOG_LEVEL", "INFO"),
					InstantSource.system(), System.out));
		}
		return observers;
	}

	@Bean
	static JobFunctionRegistrar jobFunctionRegistrar(ObjectProvider<JobFunctions> functions, Environment environment,
			BeanFactory beanFactory) {
		return new JobFunctionRegistrar(functions, environment.getProperty(FunctionDefinition.PROPERTY), beanFactory);
	}

	/**
	 * Used by the function catalog only, which may not be used. A parameter of type
	 * {@code JsonMapper} would load that class with this one.
	 */
	@Bean
	@Lazy
	JobEventMessageConverter jobEventMessageConverter(ObjectProvider<JsonMapper> mapper) {
		return new JobEventMessageConverter(mapper.getObject());
	}

}
