package io.jets.lambda.start;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;

import io.jets.lambda.logging.LambdaLogging;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;

/**
 * Whether an application starts with what the build has found out about it.
 *
 * @param generated what the build has found out, or {@code null} for the full start
 * @param consoleLogging whether logging is not configured, so that Spring Boot does not
 * have to set it up
 * @param reason why it is the full start, empty for the tuned start
 */
public record TunedStart(@Nullable GeneratedStart generated, boolean consoleLogging, String reason) {

	private static final String KOTLIN_FILE = "Kt";

	/**
	 * Decides how an application starts.
	 * @param mainClass its main class
	 * @param environment the environment variables
	 * @param properties the system properties
	 * @param files its configuration files
	 * @return the tuned start if nothing is set that it does not cover
	 * @throws IllegalArgumentException if {@code jets.start} has an unknown value
	 */
	public static TunedStart of(Class<?> mainClass, Map<String, String> environment, Properties properties,
			ConfigurationFiles files) {
		String reason = reasonAgainst(environment, properties);
		if (reason == null && !AotDetector.useGeneratedArtifacts()) {
			reason = "Spring AOT is not used";
		}
		if (reason != null) {
			return new TunedStart(null, false, reason);
		}
		String name = mainClass.getName() + "__" + GeneratedStart.FEATURE;
		if (!ClassUtils.isPresent(name, mainClass.getClassLoader())) {
			return new TunedStart(null, false, "the build has switched it off; the log of process-aot says why");
		}
		GeneratedStart generated = (GeneratedStart) BeanUtils
			.instantiateClass(ClassUtils.resolveClassName(name, mainClass.getClassLoader()));
		return of(generated, environment, properties, files);
	}

	/**
	 * Decides how an application starts that the build has prepared.
	 * @param generated what the build has found out
	 * @param environment the environment variables
	 * @param properties the system properties
	 * @param files its configuration files
	 * @return the tuned start if nothing is set that it does not cover
	 */
	public static TunedStart of(GeneratedStart generated, Map<String, String> environment, Properties properties,
			ConfigurationFiles files) {
		String reason = reasonAgainst(environment, properties);
		reason = (reason != null) ? reason : reasonAgainst(generated, files);
		return (reason != null) ? new TunedStart(null, false, reason)
				: new TunedStart(generated, !configuresLogging(generated, environment, properties), "");
	}

	/**
	 * Creates the application, which needs no web server on Lambda and writes no lines of
	 * its own when it starts.
	 * @param mainClass its main class
	 * @param environment the environment variables
	 * @param files its configuration files
	 * @return the application, which can be customized further
	 */
	public SpringApplication application(Class<?> mainClass, Map<String, String> environment,
			ConfigurationFiles files) {
		if (!this.consoleLogging) {
			LambdaLogging.install(mainClass.getClassLoader());
		}
		SpringApplication application = (this.generated != null)
				? new LambdaSpringApplication(mainClass, this.generated, files, this.consoleLogging)
				: new SpringApplication(source(mainClass));
		application.setMainApplicationClass(mainClass);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setDefaultProperties(LambdaLogging.properties(environment));
		return application;
	}

	/**
	 * Returns the class with the application's configuration, which is started instead of
	 * the main method. Kotlin compiles a main function outside of a class to the class
	 * {@code <file>Kt}, which has no configuration.
	 * @param mainClass the application's main class
	 * @return the main class, or the class with the name of its file
	 */
	public static Class<?> source(Class<?> mainClass) {
		String name = mainClass.getName();
		if (!name.endsWith(KOTLIN_FILE) || MergedAnnotations.from(mainClass).isPresent(SpringBootConfiguration.class)) {
			return mainClass;
		}
		String application = name.substring(0, name.length() - KOTLIN_FILE.length());
		return ClassUtils.isPresent(application, mainClass.getClassLoader())
				? ClassUtils.resolveClassName(application, mainClass.getClassLoader()) : mainClass;
	}

	private static @Nullable String reasonAgainst(Map<String, String> environment, Properties properties) {
		for (Map.Entry<String, String> variable : environment.entrySet()) {
			if (isAgainst(variable.getKey(), variable.getValue())) {
				return "the environment variable " + variable.getKey() + " is set";
			}
		}
		for (String name : properties.stringPropertyNames()) {
			if (isAgainst(name, properties.getProperty(name))) {
				return "the system property " + name + " is set";
			}
		}
		return null;
	}

	private static boolean isAgainst(String name, String value) {
		return (StartProperties.isStart(name)) ? StartProperties.isFull(value)
				: StartProperties.requiresFullStart(name);
	}

	private static @Nullable String reasonAgainst(GeneratedStart generated, ConfigurationFiles files) {
		try {
			for (FrozenDocument document : generated.documents()) {
				if (!files.resource(document.file()).exists()
						|| files.checksum(document.file()) != document.checksum()) {
					return document.file() + " is not that of the build";
				}
			}
		}
		catch (IOException ex) {
			return "the configuration files cannot be read: " + ex;
		}
		if (!files.inClassPath().stream().allMatch((file) -> isFrozen(file, generated))) {
			return "the class path contains configuration files that the build has not read: " + files.inClassPath();
		}
		Object other = files.otherFile();
		return (other != null) ? "the working directory contains " + other : null;
	}

	private static boolean configuresLogging(GeneratedStart generated, Map<String, String> environment,
			Properties properties) {
		return generated.configuresLogging() || !LambdaLogging.isLogback()
				|| !LambdaLogging.properties(environment).isEmpty()
				|| environment.keySet().stream().anyMatch(StartProperties::configuresLogging)
				|| properties.stringPropertyNames().stream().anyMatch(StartProperties::configuresLogging);
	}

	private static boolean isFrozen(String file, GeneratedStart generated) {
		return generated.documents().stream().anyMatch((document) -> document.file().equals(file));
	}

	@Override
	public String toString() {
		return (this.generated != null) ? "Tuned start is on" + ((this.consoleLogging) ? "" : "; logging is configured")
				: "Tuned start is off, because " + this.reason;
	}

}
