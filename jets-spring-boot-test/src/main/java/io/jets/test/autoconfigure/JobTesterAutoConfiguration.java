package io.jets.test.autoconfigure;

import java.time.Clock;

import io.jets.autoconfigure.JetsFunctionAutoConfiguration;
import io.jets.function.JobFunctions;
import io.jets.idempotency.IdempotencyStore;
import io.jets.idempotency.MemoryIdempotencyStore;
import io.jets.job.JobRegistry;
import io.jets.test.JobTester;
import io.jets.test.TestClock;
import io.jets.test.engine.TestEngine;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of {@link JobTester} and {@link TestClock}.
 */
@AutoConfiguration(after = JetsFunctionAutoConfiguration.class)
public final class JobTesterAutoConfiguration {

	private static final String CLOCK = "jobTestClock";

	@Bean
	TestEngine jobTestEngine(ObjectProvider<JobRegistry> registry, ObjectProvider<JobFunctions> functions,
			Environment environment) {
		return new TestEngine(registry::getObject, functions::getObject,
				JobTesterProperties.read(environment).invocationLimit(), TestClock.START);
	}

	/**
	 * Stores what idempotent jobs have completed, by the clock of the test.
	 */
	@Bean
	@ConditionalOnMissingBean(IdempotencyStore.class)
	MemoryIdempotencyStore jobTestIdempotencyStore(TestEngine engine) {
		return new MemoryIdempotencyStore(engine::now);
	}

	/**
	 * Makes the clock of the test the only primary one, because an application's own
	 * clock can be primary too.
	 */
	@Bean
	static BeanFactoryPostProcessor jobTestClockPrecedence() {
		return (beanFactory) -> {
			for (String name : beanFactory.getBeanNamesForType(Clock.class, true, false)) {
				if (!name.equals(CLOCK) && beanFactory.containsBeanDefinition(name)) {
					beanFactory.getBeanDefinition(name).setPrimary(false);
				}
			}
		};
	}

	@Bean(CLOCK)
	@Primary
	TestClock jobTestClock(TestEngine engine, ObjectProvider<JsonMapper> mapper) {
		return new TestClock(engine, mapper::getObject);
	}

	@Bean
	JobTester jobTester(TestEngine engine, TestClock clock, ObjectProvider<JsonMapper> mapper,
			Environment environment) {
		return new JobTester(engine, clock, mapper::getObject, environment);
	}

}
