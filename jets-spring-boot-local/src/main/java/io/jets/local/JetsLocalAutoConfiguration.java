package io.jets.local;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import io.jets.autoconfigure.JetsFunctionAutoConfiguration;
import io.jets.function.JobFunctions;
import io.jets.job.JobRegistry;
import io.jets.local.bus.EventBus;
import io.jets.local.endpoint.EventBridgeApi;
import io.jets.local.endpoint.LambdaApi;
import io.jets.local.invoke.LocalJobInvoker;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of what makes jobs fire locally, where
 * {@link LocalEngineInitializer} has prepared it.
 */
@AutoConfiguration(after = JetsFunctionAutoConfiguration.class)
@ConditionalOnProperty(LocalEngineInitializer.URL_PROPERTY)
public final class JetsLocalAutoConfiguration {

	@Bean
	LocalJobInvoker localJobInvoker(JobFunctions functions, LocalEnvironment environment) {
		return new LocalJobInvoker(
				(job, payload, context) -> Objects.requireNonNull(functions.find(job.name())).call(payload, context),
				environment.account(), environment.properties().retryDelays(), environment.properties().logPayloads());
	}

	@Bean
	StreamSource streamSource(JobRegistry registry, LocalEnvironment environment, LocalJobInvoker invoker) {
		return new StreamSource(registry, environment, invoker);
	}

	@Bean
	BusSource busSource() {
		return new BusSource();
	}

	@Bean
	ScheduleSource scheduleSource(JobRegistry registry, LocalEnvironment environment, LocalJobInvoker invoker) {
		return new ScheduleSource(registry, environment.account(), invoker);
	}

	@Bean
	LocalEngine localEngine(JobRegistry registry, LocalEnvironment environment, LocalJobInvoker invoker,
			List<TriggerSource<?>> sources) {
		// Not before the jobs have been checked, which all beans are there for
		return new LocalEngine(registry, environment, sources, () -> List.of(
				new LambdaApi(registry.jobs(), invoker, environment.account()),
				new EventBridgeApi(new EventBus(registry.jobs(), environment.account(), invoker, Clock.systemUTC()))));
	}

}
