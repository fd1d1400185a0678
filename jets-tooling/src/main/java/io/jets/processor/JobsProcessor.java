package io.jets.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.check.method.MethodCheck;
import io.jets.job.Fault;
import io.jets.job.FaultReport;
import io.jets.job.InvalidJobsException;
import io.jets.job.JobCheck;
import io.jets.job.JobRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Reads and checks the jobs of an application that does not run, and makes something of
 * them. For internal use: the Maven plugin starts it by its name.
 */
public final class JobsProcessor {

	/**
	 * The system property that tells the application that its jobs are read by a build.
	 */
	public static final String PROCESSING = "jets.processing";

	private static final Map<String, JobsOutput> OUTPUTS = Map.of("list", new JobListOutput(Clock.systemUTC()),
			"streams", new StreamParametersOutput(), "template", new TemplateOutput());

	private final ProcessorArguments arguments;

	private JobsProcessor(ProcessorArguments arguments) {
		this.arguments = arguments;
	}

	/**
	 * Run the processor. Ends the JVM: with 0, or with 1 where jobs have faults.
	 * @param args the output, the directory of the application's classes, the directory
	 * to write to, then {@code --name=value}: {@code main-class}, {@code profiles} and
	 * what the output takes
	 */
	public static void main(String[] args) {
		// Always: a thread that the application has started must not keep the build
		// waiting
		System.exit(run(args));
	}

	private static int run(String[] args) {
		try {
			List<Fault> faults = new JobsProcessor(ProcessorArguments.parse(args)).process();
			if (faults.isEmpty()) {
				return 0;
			}
			System.err.println(new FaultReport(faults));
		}
		catch (Throwable ex) {
			ex.printStackTrace();
		}
		return 1;
	}

	private List<Fault> process() throws IOException {
		JobsOutput output = OUTPUTS.get(this.arguments.output());
		if (output == null) {
			throw new IllegalArgumentException(
					"There is no output \"" + this.arguments.output() + "\", only " + OUTPUTS.keySet());
		}
		Map<String, String> options = this.arguments.options();
		String mainClass = options.computeIfAbsent("main-class",
				(name) -> new MainClassFinder().find(this.arguments.classesDirectory()));
		setSystemProperties(options.get("profiles"));
		DefaultListableBeanFactory beans = PreparedApplication.of(mainClass).beans();
		// Whoever has named them: the functions run with those that the jobs were read
		// with
		String[] active = beans.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME, Environment.class)
			.getActiveProfiles();
		options.put("profiles", StringUtils.arrayToCommaDelimitedString(active));
		JobRegistry jobs = jobs(beans);
		List<Fault> faults = faults(jobs, beans);
		if (!faults.isEmpty()) {
			return faults;
		}
		Files.createDirectories(this.arguments.outputDirectory());
		try {
			output.write(jobs, this.arguments.outputDirectory(), options);
			return List.of();
		}
		catch (InvalidJobsException ex) {
			return ex.faults();
		}
	}

	/**
	 * System properties, as a main method need not hand its arguments on.
	 */
	private static void setSystemProperties(@Nullable String profiles) {
		System.setProperty(PROCESSING, "true");
		System.setProperty(AbstractAotProcessor.AOT_PROCESSING, "true");
		// Not a system property: a spring.properties of the application would win. What
		// process-aot has generated
		// knows neither later changes nor the checks
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
		System.setProperty("spring.main.web-application-type", "none");
		System.setProperty("spring.main.banner-mode", "off");
		System.setProperty("spring.main.log-startup-info", "false");
		// Else devtools runs the main method a second time, in a thread of its own
		System.setProperty("spring.devtools.restart.enabled", "false");
		if (StringUtils.hasText(profiles)) {
			System.setProperty("spring.profiles.active", profiles);
		}
	}

	private static JobRegistry jobs(DefaultListableBeanFactory beans) {
		JobRegistry jobs = beans.getBeanProvider(JobRegistry.class, false).getIfAvailable();
		if (jobs == null) {
			throw new IllegalStateException(
					"The application does not use JetsAutoConfiguration. Is it excluded, or auto-configuration off?");
		}
		return jobs;
	}

	private static List<Fault> faults(JobRegistry jobs, DefaultListableBeanFactory beans) {
		if (beans.getBeanNamesForType(MethodCheck.class, false, false).length == 0) {
			throw new IllegalStateException(
					"The application's jobs cannot be checked: it does not use JobCheckAutoConfiguration. Is it excluded?");
		}
		List<Fault> faults = new ArrayList<>(jobs.faults());
		beans.getBeanProvider(JobCheck.class, false)
			.orderedStream()
			.forEach((check) -> faults.addAll(check.check(jobs.jobs())));
		return faults;
	}

}
