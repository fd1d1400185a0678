package io.jets.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.jets.sam.Template;

/**
 * Generates the SAM template of an application in this JVM, as the goal
 * {@code jets:template} does in a JVM of its own. Sets no system properties, so calls may
 * run at the same time.
 */
public final class ApplicationTemplate {

	private ApplicationTemplate() {
	}

	/**
	 * Generates the template.
	 * @param mainClass the class whose {@code main} method starts the application
	 * @param options the options of the template by name: {@code code-uri}, which is
	 * required, {@code profiles}, {@code overlay}, {@code runtime}, {@code architecture},
	 * {@code handler}, {@code log-retention-days}, {@code failed-events},
	 * {@code kms-key}, {@code alarms}, {@code dashboard} and {@code parameters}
	 * @return the template
	 * @throws io.jets.job.fault.InvalidJobsException if jobs have faults
	 * @throws IllegalArgumentException if an option has an invalid value
	 */
	public static Template generate(Class<?> mainClass, Map<String, String> options) {
		Map<String, String> all = new HashMap<>(options);
		all.put("main-class", mainClass.getName());
		try {
			JobsFiles files = new ApplicationJobs(new PreparedApplication(mainClass, all.get("profiles")), all)
				.describe(new TemplateOutput());
			return new Template(Objects.requireNonNull(files.texts().get(TemplateOutput.FILE)), files.warnings());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
