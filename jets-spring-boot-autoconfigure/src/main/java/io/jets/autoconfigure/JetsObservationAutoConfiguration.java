package io.jets.autoconfigure;

import io.jets.function.observe.InvocationObserver;
import io.jets.observation.JobObservationConvention;
import io.jets.observation.JobObservations;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration that observes jobs if the application has one registry of
 * Micrometer, or a primary one.
 */
@AutoConfiguration(
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnSingleCandidate(ObservationRegistry.class)
public final class JetsObservationAutoConfiguration {

	@Bean(InvocationObserver.BEAN_NAME)
	JobObservations jetsInvocationObserver(ObservationRegistry registry,
			ObjectProvider<JobObservationConvention> convention) {
		return new JobObservations(registry, convention.getIfAvailable());
	}

}
