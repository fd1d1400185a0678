package io.jets.local;

import java.util.List;

import io.jets.autoconfigure.JetsFunctionAutoConfiguration;
import io.jets.function.JobFunctions;
import io.jets.idempotency.IdempotencyStore;
import io.jets.job.Idempotency;
import io.jets.job.JobRegistry;
import io.jets.local.invoke.LocalJobInvoker;
import io.jets.local.journal.Journal;
import io.jets.local.time.TimeSource;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of the local engine, if {@link LocalEngineInitializer} has prepared
 * it.
 */
@AutoConfiguration(after = JetsFunctionAutoConfiguration.class)
@ConditionalOnProperty(LocalEngineInitializer.URL_PROPERTY)
public final class JetsLocalAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	TimeSource localTimeSource() {
		return TimeSource.system();
	}

	@Bean
	Journal localJournal(LocalEnvironment environment) {
		return environment.journal();
	}

	@Bean
	LocalJobInvoker localJobInvoker(JobFunctions functions, JobRegistry registry, LocalEnvironment environment,
			TimeSource time, Journal journal) {
		return new LocalJobInvoker(functions, registry.jobs(), environment.account(),
				environment.properties().invokerSettings(), time, journal);
	}

	@Bean
	LocalIdempotencyStores localIdempotencyStores(LocalEnvironment environment, TimeSource time) {
		return new LocalIdempotencyStores(environment, time.clock());
	}

	/**
	 * Lazy, because only idempotent jobs need it, and it may wait for DynamoDB Local. Its
	 * role tells checks that the deployed application does not have it.
	 */
	@Bean
	@Lazy
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@ConditionalOnMissingBean
	IdempotencyStore localIdempotencyStore(LocalIdempotencyStores stores, Environment environment) {
		return stores.create(environment.getProperty(Idempotency.TABLE_PROPERTY));
	}

	@Bean
	StreamTriggerSource streamTriggerSource(JobRegistry registry, LocalEnvironment environment) {
		return new StreamTriggerSource(environment.account().resolve(registry), environment);
	}

	@Bean
	ScheduleTriggerSource scheduleTriggerSource(TimeSource time) {
		return new ScheduleTriggerSource(time);
	}

	@Bean
	LocalJobActivity localJobActivity(LocalEngine engine, Journal journal) {
		return new LocalJobActivity(engine, journal);
	}

	@Bean
	LocalEngine localEngine(JobRegistry registry, LocalEnvironment environment, LocalJobInvoker invoker,
			List<TriggerSource> sources, TimeSource time) {
		return new LocalEngine(environment.account().resolve(registry), environment, invoker, sources, time);
	}

}
