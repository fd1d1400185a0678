package io.jets.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.check.CheckProperties;
import io.jets.check.method.MethodCheck;
import io.jets.job.JobCheck;
import io.jets.job.JobRegistry;
import io.jets.job.fault.Fault;
import io.jets.job.fault.FaultReport;
import io.jets.job.fault.InvalidJobsException;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Reads and checks the jobs of an application without running it, and writes an output.
 * For internal use: the Maven plugin starts this class by its name.
 */
public final class JobsProcessor {

	/**
	 * System property that is {@code true} while a build reads the jobs of an
	 * application.
	 */
	public static final String PROCESSING = "jets.processing";

	private static final Map<String, JobsOutput> OUTPUTS = Map.of("list", new JobListOutput(Clock.systemUTC()),
			"streams", new StreamParametersOutput(), "template", new TemplateOutput());

	private final ProcessorArguments arguments;

	private JobsProcessor(ProcessorArguments arguments) {
		this.arguments = arguments;
	}

	/**
	 * Runs the processor and exits with status 0, or with status 1 if it fails or if jobs
	 * have faults.
	 * @param args the name of the output, the directory of the application's classes, the
	 * output directory, and options as {@code --name=value}: {@code main-class},
	 * {@code profiles} and the options of the output
	 */
	public static void main(String[] args) {
		// A thread that the application started must not keep the JVM running
		System.exit(run(args));
	}

	static int run(String... args) {
		try {
			FaultReport warnings = new JobsProcessor(ProcessorArguments.parse(args)).process();
			if (!warnings.faults().isEmpty()) {
				System.err.println(warnings);
			}
			return 0;
		}
		catch (InvalidJobsException | InvalidApplicationException ex) {
			System.err.println(ex.getMessage());
		}
		catch (Throwable ex) {
			ex.printStackTrace();
		}
		return 1;
	}

	/**
	 * Reads and checks the jobs, and writes the output.
	 * @return the warnings
	 * @throws InvalidJobsException if jobs have faults
	 */
	private FaultReport process() throws IOException {
		JobsOutput output = OUTPUTS.get(this.arguments.output());
		if (output == null) {
			throw new IllegalArgumentException(
					"The output \"" + this.arguments.output() + "\" is unknown. Known outputs: " + OUTPUTS.keySet());
		}
		Map<String, String> options = this.arguments.options();
		String mainClass = options.computeIfAbsent("main-class",
				(name) -> new MainClassFinder().find(this.arguments.classesDirectory()));
		setSystemProperties(options.get("profiles"));
		DefaultListableBeanFactory beans = PreparedApplication.of(mainClass).beans();
		// The functions run with the profiles with which the jobs were read, wherever
		// these were set
		Environment environment = beans.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME,
				Environment.class);
		options.put("profiles", StringUtils.arrayToCommaDelimitedString(environment.getActiveProfiles()));
		JobRegistry jobs = jobs(beans);
		FaultReport checked = check(jobs, beans);
		List<Fault> faults = new ArrayList<>(checked.faults());
		if (!checked.errors().isEmpty()) {
			faults.addAll(output.check(jobs, jobs.without(checked.errors()), options));
			throw new InvalidJobsException(faults);
		}
		Files.createDirectories(this.arguments.outputDirectory());
		faults.addAll(write(output, jobs, options));
		FaultReport report = new FaultReport(faults);
		report.throwIfFailed(CheckProperties.read(environment).failOnWarnings());
		return report;
	}

	private List<Fault> write(JobsOutput output, JobRegistry jobs, Map<String, String> options) throws IOException {
		try {
			return output.write(jobs, this.arguments.outputDirectory(), options);
		}
		catch (InvalidJobsException ex) {
			// Reported together with the warnings of the checks
			return ex.faults();
		}
	}

	/**
	 * Sets system properties, because a main method may ignore its arguments.
	 */
	private static void setSystemProperties(@Nullable String profiles) {
		System.setProperty(PROCESSING, "true");
		System.setProperty(AbstractAotProcessor.AOT_PROCESSING, "true");
		// Has priority over the application's spring.properties. Generated classes lack
		// the checks, and may belong to an earlier build
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
		System.setProperty("spring.main.web-application-type", "none");
		System.setProperty("spring.main.banner-mode", "off");
		System.setProperty("spring.main.log-startup-info", "false");
		// Otherwise devtools runs the main method again in another thread
		System.setProperty("spring.devtools.restart.enabled", "false");
		if (StringUtils.hasText(profiles)) {
			System.setProperty("spring.profiles.active", profiles);
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
