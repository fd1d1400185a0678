package io.jets.processor;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

import io.jets.job.fault.FaultReport;
import io.jets.job.fault.InvalidJobsException;

import org.springframework.aot.AotDetector;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;

/**
 * Reads and checks the jobs of an application without running it, and writes an output.
 * For internal use: the Maven plugin starts this class by its name.
 */
public final class JobsProcessor {

	/**
	 * Property that is {@code true} in the environment of an application whose jobs are
	 * read although it does not run.
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
		setSystemProperties();
		JobsFiles files = new ApplicationJobs(PreparedApplication.of(mainClass, options.get("profiles")), options)
			.describe(output);
		files.write(this.arguments.outputDirectory());
		return new FaultReport(files.warnings());
	}

	/**
	 * Sets what belongs to the JVM rather than to the application.
	 */
	private static void setSystemProperties() {
		System.setProperty(AbstractAotProcessor.AOT_PROCESSING, "true");
		// Has priority over the application's spring.properties. Generated classes lack
		// the checks, and may belong to an earlier build
		SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
		// Otherwise devtools runs the main method again in another thread
		System.setProperty("spring.devtools.restart.enabled", "false");
	}

}
