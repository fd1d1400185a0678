package io.jets.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.check.idempotency.IdempotencyStoreCheck;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.sam.SamTemplateGenerator;
import io.jets.sam.Template;
import io.jets.sam.template.TemplateSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The SAM template, {@code template.yaml}.
 */
final class TemplateOutput implements JobsOutput {

	static final String FILE = "template.yaml";

	@Override
	public List<Fault> check(JobRegistry jobs, JobRegistry sound, Map<String, String> options) throws IOException {
		SamTemplateGenerator generator = new SamTemplateGenerator(settings(jobs, options));
		List<Fault> faults = new ArrayList<>(generator.checkPart(deployed(sound, options)));
		faults.addAll(deploymentFaults(jobs, options));
		try {
			faults.addAll(generator.checkReferences(deployed(jobs, options)));
		}
		catch (InvalidJobsException ex) {
			// The overlay cannot be read
			faults.addAll(ex.faults());
		}
		return faults;
	}

	@Override
	public JobsFiles create(JobRegistry jobs, Map<String, String> options) throws IOException {
		List<Fault> faults = deploymentFaults(jobs, options);
		if (!faults.isEmpty()) {
			throw new InvalidJobsException(faults);
		}
		Template template = new SamTemplateGenerator(settings(jobs, options)).generate(deployed(jobs, options));
		return new JobsFiles(Map.of(FILE, template.text()), template.warnings());
	}

	private static List<Fault> deploymentFaults(JobRegistry jobs, Map<String, String> options) {
		List<Fault> faults = new ArrayList<>(StartClassCheck.check(options));
		faults.addAll(missingClient(jobs, options));
		return faults;
	}

	/**
	 * Returns the faults of jobs whose client of DynamoDB is on the class path here, but
	 * is not deployed: the local engine needs it as well.
	 */
	private static List<Fault> missingClient(JobRegistry jobs, Map<String, String> options) {
		return ("false".equals(options.get("dynamodb-client")) && !hasOwnStore(options))
				? IdempotencyStoreCheck.missingClient(jobs.jobs()) : List.of();
	}

	/**
	 * Returns the jobs as far as the template needs to know them: a store of the
	 * application needs no table and no rights.
	 */
	private static List<JobMethod> deployed(JobRegistry jobs, Map<String, String> options) {
		return hasOwnStore(options) ? jobs.jobs().stream().map(JobMethod::withoutIdempotency).toList() : jobs.jobs();
	}

	private static boolean hasOwnStore(Map<String, String> options) {
		return "true".equals(options.get(ApplicationJobs.OWN_IDEMPOTENCY_STORE));
	}

	private static TemplateSettings settings(JobRegistry jobs, Map<String, String> options) throws IOException {
		String mainClass = required(options, "main-class");
		return new TemplateSettings(required(options, "code-uri"), runtime(options.get("runtime"), mainClass, jobs),
				options.getOrDefault("handler", TemplateSettings.DEFAULT_HANDLER),
				architecture(options.get("architecture")), mainClass,
				List.of(StringUtils.commaDelimitedListToStringArray(options.getOrDefault("profiles", ""))), null,
				logRetentionDays(options.get("log-retention-days")), hasFailedEvents(options.get("failed-events")),
				overlay(options.get("overlay")), options.get("kms-key"), flag("alarms", "alarms", options),
				flag("dashboard", "a dashboard", options), List.copyOf(StringUtils
					.commaDelimitedListToSet(StringUtils.trimAllWhitespace(options.getOrDefault("parameters", "")))));
	}

	private static String runtime(@Nullable String name, String mainClass, JobRegistry jobs) throws IOException {
		if (name != null) {
			return LambdaRuntime.named(name).name();
		}
		List<Class<?>> classes = new ArrayList<>();
		classes.add(ClassUtils.resolveClassName(mainClass, TemplateOutput.class.getClassLoader()));
		jobs.jobs().forEach((job) -> classes.add(job.beanType()));
		return LambdaRuntime.of(classes).name();
	}

	private static String architecture(@Nullable String name) {
		if (name != null && !name.equals("arm64") && !name.equals("x86_64")) {
			throw new InvalidApplicationException(
					"jets.template.architecture = \"" + name + "\": write arm64 or x86_64");
		}
		return (name != null) ? name : TemplateSettings.DEFAULT_ARCHITECTURE;
	}

	private static int logRetentionDays(@Nullable String days) {
		try {
			return (days != null) ? Integer.parseInt(days) : TemplateSettings.DEFAULT_LOG_RETENTION_DAYS;
		}
		catch (NumberFormatException ex) {
			throw new InvalidApplicationException("jets.template.log-retention-days = \"" + days
					+ "\": write a number of days, for instance " + TemplateSettings.DEFAULT_LOG_RETENTION_DAYS);
		}
	}

	private static boolean flag(String name, String what, Map<String, String> options) {
		String value = options.getOrDefault(name, "false");
		if (!value.equals("true") && !value.equals("false")) {
			throw new InvalidApplicationException("jets.template." + name + " = \"" + value + "\": write true for "
					+ what + ", or omit the property");
		}
		return value.equals("true");
	}

	private static boolean hasFailedEvents(@Nullable String failedEvents) {
		if (failedEvents != null && !failedEvents.equals("none")) {
			throw new InvalidApplicationException("jets.failed-events = \"" + failedEvents
					+ "\": omit the property to create a queue for the application, or write none for no queue. "
					+ "To use another queue, set onFailure of a trigger or of jets.function");
		}
		return failedEvents == null;
	}

	private static @Nullable String overlay(@Nullable String file) throws IOException {
		return (file != null) ? Files.readString(Path.of(file)) : null;
	}

	private static String required(Map<String, String> options, String name) {
		String value = options.get(name);
		if (value == null) {
			throw new IllegalArgumentException("--" + name + " is missing");
		}
		return value;
	}

}
