package io.jets.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.check.CheckProperties;
import io.jets.check.idempotency.IdempotencyStoreCheck;
import io.jets.check.method.MethodCheck;
import io.jets.job.JobCheck;
import io.jets.job.JobRegistry;
import io.jets.job.fault.Fault;
import io.jets.job.fault.FaultReport;
import io.jets.job.fault.InvalidJobsException;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Reads and checks the jobs of an application that does not run, and describes them.
 */
final class ApplicationJobs {

	/**
	 * The option that says whether the application has a store for idempotent jobs.
	 */
	static final String OWN_IDEMPOTENCY_STORE = "own-idempotency-store";

	private final PreparedApplication application;

	private final Map<String, String> options;

	/**
	 * Creates a description of an application.
	 * @param application the application
	 * @param options the options of the output
	 */
	ApplicationJobs(PreparedApplication application, Map<String, String> options) {
		this.application = application;
		this.options = options;
	}

	/**
	 * Reads and checks the jobs, and creates the output.
	 * @param output the output
	 * @return the files and all warnings
	 * @throws InvalidJobsException if jobs have faults
	 */
	JobsFiles describe(JobsOutput output) throws IOException {
		try (GenericApplicationContext context = this.application.context()) {
			// The functions run with the profiles with which the jobs were read, wherever
			// these were set
			Map<String, String> all = new LinkedHashMap<>(this.options);
			Environment environment = context.getEnvironment();
			all.put("profiles", StringUtils.arrayToCommaDelimitedString(environment.getActiveProfiles()));
			all.put(StartClassCheck.SOURCES, StringUtils.collectionToCommaDelimitedString(this.application.sources()));
			all.put(OWN_IDEMPOTENCY_STORE,
					String.valueOf(IdempotencyStoreCheck.hasBean(context.getDefaultListableBeanFactory())));
			JobRegistry jobs = jobs(context.getDefaultListableBeanFactory());
			FaultReport checked = check(jobs, context.getDefaultListableBeanFactory());
			List<Fault> faults = new ArrayList<>(checked.faults());
			if (!checked.errors().isEmpty()) {
				faults.addAll(output.check(jobs, jobs.without(checked.errors()), all));
				throw new InvalidJobsException(faults);
			}
			JobsFiles files = create(output, jobs, all);
			faults.addAll(files.warnings());
			new FaultReport(faults).throwIfFailed(CheckProperties.read(environment).failOnWarnings());
			return new JobsFiles(files.texts(), faults);
		}
	}

	private static JobsFiles create(JobsOutput output, JobRegistry jobs, Map<String, String> options)
			throws IOException {
		try {
			return output.create(jobs, options);
		}
		catch (InvalidJobsException ex) {
			// Reported together with the warnings of the checks
			return new JobsFiles(Map.of(), ex.faults());
		}
	}

	private static JobRegistry jobs(DefaultListableBeanFactory beans) {
		JobRegistry jobs = beans.getBeanProvider(JobRegistry.class, false).getIfAvailable();
		if (jobs == null) {
			throw new InvalidApplicationException(
					"The application does not use JetsAutoConfiguration. Check that it is not excluded and that auto-configuration is enabled");
		}
		return jobs;
	}

	private static FaultReport check(JobRegistry jobs, DefaultListableBeanFactory beans) {
		if (beans.getBeanNamesForType(MethodCheck.class, false, false).length == 0) {
			throw new InvalidApplicationException(
					"The application does not use JobCheckAutoConfiguration, which checks its jobs. Check that it is not excluded");
		}
		return jobs.check(beans.getBeanProvider(JobCheck.class, false).orderedStream());
	}

}
