package io.jets.lambda;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class LazyBeansTests {

	private final ApplicationContextRunner runner = JobContext.of(One.class, Other.class, Eager.class)
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
		.withPropertyValues("AWS_LAMBDA_FUNCTION_NAME=f", "spring.cloud.function.definition=one-run")
		.withInitializer((context) -> context.addBeanFactoryPostProcessor(new LazyBeans()));

	@Test
	void createsOnlyBeansThatJobNeeds() {
		this.runner.run((context) -> {
			ConfigurableListableBeanFactory beans = context.getBeanFactory();
			assertThat(context.getBeansOfType(JobFunctions.class)).hasSize(1);
			assertThat(beans.containsSingleton("one")).isTrue();
			assertThat(beans.getBeanDefinitionNames()).contains("other", "functionCatalog", "jobEventMessageConverter",
					"sslBundleRegistry", "threadPoolTaskSchedulerBuilder");
			assertThat(new String[] { "other", "functionCatalog", "functionRouter", "jobEventMessageConverter",
					"sslBundleRegistry", "threadPoolTaskSchedulerBuilder" })
				.noneMatch(beans::containsSingleton);
		});
	}

	@Test
	void createsApplicationsBeansAtStart() {
		this.runner.run((context) -> assertThat(context.getBeanFactory().containsSingleton("work")).isTrue());
	}

	@Test
	void createsCompleteCatalogOnRequest() {
		this.runner.run((context) -> {
			FunctionCatalog catalog = context.getBean(FunctionCatalog.class);
			assertThat(catalog.getNames(null)).contains("one-run");
			assertThat(catalog.<Object>lookup("one-run")).isNotNull();
		});
	}

	@Test
	void createsOtherJobOnRequest() {
		this.runner.run((context) -> assertThat(context.getBean(Other.class)).isNotNull());
	}

	@Job("one")
	static class One {

		@Rate("1 hour")
		void run() {
		}

	}

	@Job("other")
	static class Other {

		@Rate("1 hour")
		void run() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Eager {

		@Bean
		Object work() {
			return new Object();
		}

	}

}
