package io.jets.test.autoconfigure;

import io.jets.autoconfigure.JetsFunctionAutoConfiguration;
import io.jets.function.JobFunctions;
import io.jets.job.JobRegistry;
import io.jets.test.JobTester;
import io.jets.test.TestClock;
import io.jets.test.engine.TestEngine;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of {@link JobTester} and {@link TestClock}.
 */
@AutoConfiguration(after = JetsFunctionAutoConfiguration.class)
public final class JobTesterAutoConfiguration {

	@Bean
	TestEngine jobTestEngine(ObjectProvider<JobRegistry> registry, ObjectProvider<JobFunctions> functions,
			Environment environment) {
		return new TestEngine(registry::getObject, functions::getObject,
				JobTesterProperties.read(environment).invocationLimit(), TestClock.START);
	}

	@Bean
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
