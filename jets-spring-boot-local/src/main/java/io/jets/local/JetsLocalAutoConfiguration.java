package io.jets.local;

import java.util.List;

import io.jets.autoconfigure.JetsFunctionAutoConfiguration;
import io.jets.function.JobFunctions;
import io.jets.job.JobRegistry;
import io.jets.local.invoke.LocalJobInvoker;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the local engine, if {@link LocalEngineInitializer} has prepared
 * it.
 */
@AutoConfiguration(after = JetsFunctionAutoConfiguration.class)
@ConditionalOnProperty(LocalEngineInitializer.URL_PROPERTY)
public final class JetsLocalAutoConfiguration {

	@Bean
	LocalJobInvoker localJobInvoker(JobFunctions functions, LocalEnvironment environment) {
		return new LocalJobInvoker(functions, environment.account(), environment.properties().retryDelays(),
				environment.properties().logPayloads());
	}

	@Bean
	StreamTriggerSource streamTriggerSource(JobRegistry registry, LocalEnvironment environment,
			LocalJobInvoker invoker) {
		return new StreamTriggerSource(registry, environment, invoker);
	}

	@Bean
	ScheduleTriggerSource scheduleTriggerSource(JobRegistry registry, LocalEnvironment environment,
			LocalJobInvoker invoker) {
		return new ScheduleTriggerSource(registry, environment.account(), invoker);
	}

	@Bean
	LocalEngine localEngine(JobRegistry registry, LocalEnvironment environment, LocalJobInvoker invoker,
			List<TriggerSource> sources) {
		return new LocalEngine(registry, environment, invoker, sources);
	}

}
