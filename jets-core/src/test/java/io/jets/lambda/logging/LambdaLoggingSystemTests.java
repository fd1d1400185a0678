package io.jets.lambda.logging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.InfoStatus;
import ch.qos.logback.core.status.WarnStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class LambdaLoggingSystemTests {

	private static final String OURS = "Z WARN - [main] a.B : Hello\n";

	private final ClassLoader classLoader = getClass().getClassLoader();

	private final Properties systemProperties = (Properties) System.getProperties().clone();

	private LoggingSystem system = new LambdaLoggingSystem(this.classLoader);

	@BeforeEach
	void cleanUp() {
		this.system.cleanUp();
	}

	@AfterEach
	void restore() {
		use(new LogbackLoggingSystem(this.classLoader));
		start(Map.of());
		this.system.cleanUp();
		System.setProperties(this.systemProperties);
	}

	@Test
	void writesOwnLinesByDefault(CapturedOutput output) {
		start(Map.of("spring.application.name", "orders"));
		this.system.setLogLevel("a.C", LogLevel.DEBUG);
		assertThat(hello(output)).endsWith(OURS).containsOnlyOnce("\n");
		assertThat(output.getErr()).isEmpty();
	}

	@Test
	void printsProblemsWithinLogback(CapturedOutput output) {
		start(Map.of());
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		context.getStatusManager().add(new InfoStatus("Fine", this));
		context.getStatusManager().add(new WarnStatus("Broken", this));
		assertThat(output.getErr()).contains("Broken").doesNotContain("Fine");
	}

	@Test
	void providesEnvironmentToAppenders() {
		start(Map.of());
		assertThat(((LoggerContext) LoggerFactory.getILoggerFactory()).getObject(Environment.class.getName()))
			.isInstanceOf(StandardEnvironment.class);
	}

	@ParameterizedTest
	@CsvSource({ "logging.pattern.console, mine %m%n, mine Hello", "logging.pattern.level, mine, mine",
			"logging.pattern.dateformat, HH__mm, __", "logging.pattern.correlation, mine, mine",
			"logging.exception-conversion-word, %nopex mine, mine",
			"logging.structured.format.console, logstash, \"message\":\"Hello\"" })
	void writesApplicationsLinesWhenFormatIsConfigured(String property, String value, String line,
			CapturedOutput output) {
		start(Map.of(property, value));
		assertThat(hello(output)).contains(line).doesNotContain(OURS);
	}

	@Test
	void usesApplicationsLogbackConfiguration(@TempDir Path folder, CapturedOutput output) throws Exception {
		Path file = Files.writeString(folder.resolve("logback.xml"), """
				<configuration>
					<appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
						<encoder><pattern>mine %m%n</pattern></encoder>
					</appender>
					<root level="INFO"><appender-ref ref="OUT"/></root>
				</configuration>
				""");
		this.system.beforeInitialize();
		this.system.initialize(new LoggingInitializationContext(environment(Map.of())), file.toUri().toString(), null);
		assertThat(hello(output)).contains("mine Hello").doesNotContain(OURS);
	}

	@Test
	void usesApplicationsCharsetAndThreshold(CapturedOutput output) {
		start(Map.of("logging.charset.console", "US-ASCII", "logging.threshold.console", "error"));
		LoggerFactory.getLogger("a.B").error("\u4f60");
		assertThat(hello(output)).contains("Z ERROR - [main] a.B : ?\n").doesNotContain("Hello");
	}

	@ParameterizedTest
	@CsvSource({ "logging.console.enabled, false", "logging.threshold.console, false" })
	void disablesConsoleWhenConfigured(String property, String value, CapturedOutput output) {
		start(Map.of(property, value));
		assertThat(hello(output)).doesNotContain("Hello");
	}

	@Test
	void writesFileWhenConfigured(@TempDir Path folder, CapturedOutput output) throws Exception {
		Path file = folder.resolve("app.log");
		StandardEnvironment environment = environment(Map.of("logging.file.name", file.toString()));
		this.system.beforeInitialize();
		this.system.initialize(new LoggingInitializationContext(environment), null, LogFile.get(environment));
		assertThat(hello(output)).containsOnlyOnce("Hello").contains(OURS);
		assertThat(Files.readString(file)).contains("Hello").doesNotContain(OURS);
		((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
	}

	@Test
	void setsSpringBootsLevelsExceptOfServers() {
		start(Map.of());
		Map<String, LogLevel> ours = levels();
		use(new LogbackLoggingSystem(this.classLoader));
		start(Map.of());
		Map<String, LogLevel> boots = levels();
		boots.keySet().removeIf((name) -> name.matches("org\\.apache\\.(catalina|coyote|tomcat)\\..*"));
		assertThat(ours).isEqualTo(boots).containsValues(LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR);
	}

	@Test
	void includesLinesOfJavaUtilLogging(CapturedOutput output) {
		start(Map.of());
		java.util.logging.Logger logger = java.util.logging.Logger.getLogger("a.Jul");
		logger.warning("Hello");
		this.system.setLogLevel("a.Jul", LogLevel.DEBUG);
		logger.fine("Details");
		assertThat(output.getOut()).contains("Z WARN - [main] a.Jul : Hello\n", "Z DEBUG - [main] a.Jul : Details\n");
	}

	private void use(LoggingSystem other) {
		this.system.cleanUp();
		this.system = other;
	}

	private void start(Map<String, Object> properties) {
		this.system.beforeInitialize();
		this.system.initialize(new LoggingInitializationContext(environment(properties)), null, null);
	}

	private Map<String, LogLevel> levels() {
		Map<String, LogLevel> levels = new HashMap<>();
		for (LoggerConfiguration logger : this.system.getLoggerConfigurations()) {
			if (logger.getConfiguredLevel() != null) {
				levels.put(logger.getName(), logger.getConfiguredLevel());
			}
		}
		return levels;
	}

	private static StandardEnvironment environment(Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
		return environment;
	}

	private static String hello(CapturedOutput output) {
		LoggerFactory.getLogger("a.B").warn("Hello");
		return output.getOut();
	}

}
