package io.jets.tooling;

import io.jets.check.CheckProperties;
import io.jets.job.fault.FaultReport;
import io.jets.job.JobCheck;
import io.jets.job.JobRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Fails the start of an application whose jobs have faults, and reports all of them.
 * Warnings are logged.
 */
final class JobValidator implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(JobValidator.class);

	private final ObjectProvider<JobRegistry> registry;

	private final ObjectProvider<JobCheck> checks;

	private final CheckProperties properties;

	/**
	 * Creates a validator.
	 * @param registry the jobs, absent if the application excludes their
	 * auto-configuration
	 * @param checks the checks, including those of the application
	 * @param properties the settings of the checks
	 */
	JobValidator(ObjectProvider<JobRegistry> registry, ObjectProvider<JobCheck> checks, CheckProperties properties) {
		this.registry = registry;
		this.checks = checks;
		this.properties = properties;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.registry.ifAvailable(this::validate);
	}

	private void validate(JobRegistry registry) {
		FaultReport report = registry.check(this.checks.orderedStream());
		report.throwIfFailed(this.properties.failOnWarnings());
		if (!report.warnings().isEmpty()) {
			logger.warn(report);
		}
	}

}
