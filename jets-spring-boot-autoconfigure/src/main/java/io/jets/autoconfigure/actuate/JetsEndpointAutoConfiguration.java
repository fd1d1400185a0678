package io.jets.autoconfigure.actuate;

import io.jets.job.JobRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the actuator's endpoint for jobs.
 */
@AutoConfiguration
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(JobsEndpoint.class)
public final class JetsEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	JobsEndpoint jobsEndpoint(JobRegistry jobs, ObjectProvider<JobActivity> activity) {
		return new JobsEndpoint(jobs, activity.getIfAvailable());
	}

}
