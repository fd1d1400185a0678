package io.jets.start;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import io.jets.lambda.start.ConfigurationFiles;
import io.jets.lambda.start.LambdaSpringApplication;
import io.jets.lambda.start.TunedStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests that an application that the build has prepared falls back to the full start.
 */
class DecidedStartTests {

	@TempDir
	private Path classes;

	@TempDir
	private Path workingDirectory;

	@ParameterizedTest
	@ValueSource(strings = { "SPRING_PROFILES_ACTIVE", "SPRING_PROFILES_INCLUDE", "spring_profiles_active",
			"SPRING_CONFIG_LOCATION", "SPRING_CONFIG_ADDITIONALLOCATION", "SPRING_CONFIG_ADDITIONAL_LOCATION",
			"SPRING_CONFIG_NAME", "SPRING_CONFIG_IMPORT", "SPRING_MAIN_LAZYINITIALIZATION",
			"SPRING_MAIN_LAZY_INITIALIZATION", "SPRING_APPLICATION_JSON", "SPRING_OUTPUT_ANSI_ENABLED",
			"SPRING_MANDATORYFILEENCODING", "SPRING_FUNCTIONAL_ENABLED", "VCAP_SERVICES" })
	void isFullIfEnvironmentVariableIsSet(String name) throws IOException {
		TunedStart start = decide(Map.of(name, "{}"), new Properties());
		assertThat(start).hasToString("Tuned start is off, because the environment variable " + name + " is set");
		assertThat(start.application(ComparedApplication.class, Map.of(), files()))
			.isExactlyInstanceOf(SpringApplication.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.profiles.active", "spring.config.location", "spring.main.banner-mode",
			"spring.application.json", "SPRING_PROFILES_ACTIVE" })
	void isFullIfSystemPropertyIsSet(String name) throws IOException {
		Properties properties = new Properties();
		properties.setProperty(name, "x");
		assertThat(decide(Map.of(), properties))
			.hasToString("Tuned start is off, because the system property " + name + " is set");
	}

	@Test
	void isTunedWithOtherSettings() throws IOException {
		Properties properties = new Properties();
		properties.setProperty("spring.jackson.x", "y");
		TunedStart start = decide(Map.of("SPRING_CLOUD_FUNCTION_DEFINITION", "x", "SPRING_APPLICATION_NAME", "x",
				"MAIN_CLASS", "x", "JETS_START", "tuned"), properties);
		assertThat(start).hasToString("Tuned start is on");
		assertThat(start.application(ComparedApplication.class, Map.of(), files()))
			.isInstanceOf(LambdaSpringApplication.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "LOGGING_LEVEL_ROOT", "LOGGING_PATTERN_CONSOLE", "DEBUG", "TRACE" })
	void leavesLoggingToSpringBootIfEnvironmentVariableIsSet(String name) throws IOException {
		TunedStart start = decide(Map.of(name, "x"), new Properties());
		assertThat(start.consoleLogging()).isFalse();
		assertThat(start).hasToString("Tuned start is on; logging is configured");
	}

	@ParameterizedTest
	@ValueSource(strings = { "logging.level.root", "logback.debug", "logback.configurationFile", "debug",
			"org.springframework.boot.logging.LoggingSystem" })
	void leavesLoggingToSpringBootIfSystemPropertyIsSet(String name) throws IOException {
		Properties properties = new Properties();
		properties.setProperty(name, "x");
		assertThat(decide(Map.of(), properties).consoleLogging()).isFalse();
	}

	@Test
	void leavesLoggingToSpringBootIfLambdaWritesJson() throws IOException {
		assertThat(decide(Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON"), new Properties()).consoleLogging()).isFalse();
		assertThat(decide(Map.of("AWS_LAMBDA_LOG_FORMAT", "Text"), new Properties()).consoleLogging()).isTrue();
	}

	@Test
	void canBeSwitchedOff() throws IOException {
		assertThat(decide(Map.of("JETS_START", "full"), new Properties()))
			.hasToString("Tuned start is off, because the environment variable JETS_START is set");
	}

	@Test
	void rejectsUnknownStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> decide(Map.of("JETS_START", "fast"), new Properties()))
			.withMessage("jets.start = \"fast\": write tuned or full");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application.properties", "application-default.yml", "config/application.yaml",
			"config/prod/application.properties" })
	void isFullIfWorkingDirectoryContainsFile(String file) throws IOException {
		Path path = this.workingDirectory.resolve(file);
		Files.createDirectories(path.getParent());
		Files.createFile(path);
		assertThat(decide(Map.of(), new Properties()).reason()).isEqualTo("the working directory contains " + path);
	}

	@Test
	void isTunedIfWorkingDirectoryIsInClassPath() throws IOException {
		Files.writeString(this.classes.resolve("application.properties"), "a=b");
		Files.createDirectories(this.classes.resolve("config/other"));
		Files.createFile(this.classes.resolve("config/other/data.properties"));
		assertThat(decide(this.classes).reason()).isEmpty();
	}

	@Test
	void isFullIfFileHasChanged() throws IOException {
		Path file = Files.writeString(this.classes.resolve("application.properties"), "a=b");
		try (URLClassLoader loader = loader()) {
			PreparedStart prepared = prepare();
			Files.writeString(file, "a=c");
			assertThat(decide(prepared, loader).reason()).isEqualTo("application.properties is not that of the build");
			Files.delete(file);
			assertThat(decide(prepared, loader).reason()).isEqualTo("application.properties is not that of the build");
		}
	}

	@Test
	void isFullIfFileWasAdded() throws IOException {
		try (URLClassLoader loader = loader()) {
			PreparedStart prepared = prepare();
			Files.writeString(this.classes.resolve("application.yml"), "a: b");
			assertThat(decide(prepared, loader).reason()).isEqualTo(
					"the class path contains configuration files that the build has not read: [application.yml]");
		}
	}

	@Test
	void isFullWithoutSpringAot() throws IOException {
		assertThat(TunedStart.of(ComparedApplication.class, Map.of(), new Properties(), files()))
			.hasToString("Tuned start is off, because Spring AOT is not used");
	}

	private PreparedStart prepare() {
		return new StartedApplication(this.classes, ComparedApplication.class).prepare();
	}

	private TunedStart decide(Map<String, String> environment, Properties properties) throws IOException {
		return TunedStart.of(prepare(), environment, properties, files());
	}

	private TunedStart decide(Path workingDirectory) throws IOException {
		try (URLClassLoader loader = loader()) {
			return TunedStart.of(prepare(), Map.of(), new Properties(),
					new ConfigurationFiles(loader, workingDirectory.toFile()));
		}
	}

	private TunedStart decide(PreparedStart prepared, ClassLoader loader) {
		return TunedStart.of(prepared, Map.of(), new Properties(),
				new ConfigurationFiles(loader, this.workingDirectory.toFile()));
	}

	private ConfigurationFiles files() throws IOException {
		return new ConfigurationFiles(getClass().getClassLoader(), new File(this.workingDirectory.toString()));
	}

	private URLClassLoader loader() throws IOException {
		return new URLClassLoader(new URL[] { this.classes.toUri().toURL() }, getClass().getClassLoader());
	}

}
