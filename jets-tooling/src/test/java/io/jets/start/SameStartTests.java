package io.jets.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.jets.lambda.start.TunedStart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DescriptiveResource;
import org.springframework.core.io.ProtocolResolver;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests that an application sees the same after a tuned start and after a full start.
 */
@ExtendWith(OutputCaptureExtension.class)
class SameStartTests {

	private static final String YAML = """
			shop:
			  name: "Straße ${HOME:none}"
			  patience: 5s
			  limit: 3KB
			  regions: [ eu-west-1, us-west-2 ]
			  stock: { "[a.b]": 1, c: 2 }
			values: { counts: 3, limit: 10, big: 12345678901, ratio: 1.5, "on": true, empty: , map: {}, list: [], "null": null }
			---
			shop.name: second
			""";

	private final Properties properties = new Properties();

	@TempDir
	private Path directory;

	@BeforeEach
	void keepSystemProperties() {
		this.properties.putAll(System.getProperties());
	}

	@AfterEach
	void restoreSystemProperties() {
		System.setProperties(this.properties);
	}

	/**
	 * Tests of other classes read log lines in the default format.
	 */
	@AfterAll
	static void restoreLogging() {
		LoggingSystem system = LoggingSystem.get(SameStartTests.class.getClassLoader());
		system.cleanUp();
		system.beforeInitialize();
		system.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
	}

	@Test
	void withoutConfigurationFiles() {
		assertSameStart();
	}

	@Test
	void withProperties() throws IOException {
		write("application.properties", """
				shop.name=caf\\u00e9 "${unknown}" \\\\ $x ${values.greeting}
				shop.regions[0]=eu-west-1
				shop.regions[1]=us-west-2
				values.patience = 10ms
				values.greeting=hello ${shop.limit} ${HOME:none}
				shop.limit=1KB
				empty=
				#---
				values.limit=7MB
				values.greeting=second
				""".replace("${unknown}", "${unknown:x}"));
		assertSameStart();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application.yml", "application.yaml" })
	void withYaml(String file) throws IOException {
		write(file, YAML);
		assertSameStart();
	}

	@Test
	void withPropertiesAndYaml() throws IOException {
		write("application.yml", YAML);
		write("application.properties", "shop.name=wins\nspring.application.name=shop\nspring.application.group=all\n");
		assertSameStart();
	}

	@Test
	void withSystemProperties() throws IOException {
		write("application.properties", "values.greeting=file\nshop.name=file\n");
		System.setProperty("values.greeting", "system");
		System.setProperty("shop.patience", "9m");
		assertSameStart();
	}

	/**
	 * The build sets the variable {@code RELAXED_TABLENAME}.
	 */
	@Test
	void withRelaxedEnvironmentVariable() throws IOException {
		write("application.properties", "relaxed.table-name=file\n");
		assertThat(assertSameStart()).anyMatch((line) -> line.contains("relaxed=from the environment"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "logging.level.root=warn", "logging.level.io.jets=debug\nlogging.level.web=off",
			"logging.group.shop=a.b,c\nlogging.level.shop=trace",
			"logging.level.a.b=error\nlogging.level.x=debug\nlogging.group.x=a.b,a.c\nlogging.level.a.c=info",
			"logging.level.a=${values.level:debug}", "logging.level[a.b]=trace\nlogging.level.ROOT=error",
			"logging.pattern.console=%m%n", "logging.structured.format.console=ecs",
			"logging.charset.console=ISO-8859-1", "debug=true", "logging.threshold.console=error",
			"logging.include-application-name=false\nspring.application.name=a" })
	void withLogSettings(String properties) throws IOException {
		write("application.properties", properties + "\n");
		assertThat(assertSameStart()).isNotEmpty();
	}

	@Test
	void withLogLevelsInYaml() throws IOException {
		write("application.yml",
				"logging: { level: { root: off, a.b: TRACE, shop: error }, group: { shop: [ c, d ] } }\n"
						+ "---\nlogging.level.a.b: info");
		assertThat(assertSameStart()).contains("level ROOT OFF", "level a.b INFO", "level d ERROR");
		assertThat(new StartedApplication(this.directory, ComparedApplication.class).decide(Map.of()).consoleLogging())
			.isTrue();
	}

	/**
	 * Spring Boot rejects it when the application starts.
	 */
	@Test
	void withInvalidLogLevel() throws IOException {
		write("application.properties", "logging.level.root=loud\n");
		StartedApplication application = new StartedApplication(this.directory, ComparedApplication.class);
		assertThatException().isThrownBy(application::tuned).withMessageContaining("logging.level");
	}

	@Test
	void withLogSettingsInSystemProperties() {
		System.setProperty("logging.level.org.example", "debug");
		assertThat(assertSameStart()).contains("level org.example DEBUG");
	}

	@ParameterizedTest
	@ValueSource(strings = { "logback.xml", "logback-spring.xml" })
	void withLogbackFile(String file) throws IOException {
		write(file, """
				<configuration>
				  <appender name="OWN" class="ch.qos.logback.core.ConsoleAppender">
				    <encoder><pattern>own %m%n</pattern></encoder>
				  </appender>
				  <root level="error"><appender-ref ref="OWN"/></root>
				</configuration>
				""");
		assertThat(assertSameStart()).anyMatch((line) -> line.startsWith("appender ROOT OWN"));
	}

	@Test
	void withJsonLogFormat() {
		assertSameStart(Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "WARN"));
	}

	/**
	 * The function's log settings are defaults.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "logging.level.root=info\nlogging.structured.format.console=ecs",
			"logging.level.root=info\n#---\nlogging.level.root=error", "logging.structured.format.console=",
			"logging.level.root=${values.level:debug}", "logging.pattern.console=%m%n" })
	void withJsonLogFormatAndProperties(String properties) throws IOException {
		write("application.properties", properties + "\n");
		assertThat(assertSameStart(Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "WARN")))
			.isNotEmpty();
	}

	@Test
	void givesPropertiesPriorityOverLogSettingsOfFunction() throws IOException {
		write("application.yml", "logging: { level: { root: info }, structured: { format: { console: ecs } } }\n");
		assertThat(assertSameStart(Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "WARN")))
			.contains("level ROOT INFO", "property CONSOLE_LOG_STRUCTURED_FORMAT ecs");
	}

	/**
	 * A property of the file has no effect on Spring Boot's own information about the
	 * application.
	 */
	@Test
	void withInformationAboutApplication() throws IOException {
		write("application.properties", "spring.application.pid=1\nspring.application.version=2\nvalues.greeting="
				+ "${spring.application.pid} ${spring.application.version}\n");
		assertSameStart();
	}

	@Test
	void withRunListenerOfApplication() throws IOException {
		write("META-INF/spring.factories",
				"org.springframework.boot.SpringApplicationRunListener=" + RecordingRunListener.class.getName());
		assertThat(assertSameStart())
			.anyMatch((line) -> line.contains("run listener started") && line.contains("run listener contextLoaded"));
	}

	@Test
	void withInitializerAndProtocolResolverOfApplication() throws IOException {
		write("META-INF/spring.factories", """
				org.springframework.context.ApplicationContextInitializer=%s
				org.springframework.core.io.ProtocolResolver=%s
				""".formatted(OwnInitializer.class.getName(), OwnProtocol.class.getName()));
		write("application.properties", "values.greeting=file\n");
		assertThat(assertSameStart()).contains("source own " + MapPropertySource.class.getName())
			.anyMatch((line) -> line.contains("greeting=seen file own resource"));
	}

	@Test
	void reportsFailureInSameWords(CapturedOutput output) throws IOException {
		write("application.properties", "values.greeting=file\n");
		StartedApplication application = new StartedApplication(this.directory, FailingApplication.class);
		assertThatException().isThrownBy(application::full);
		String full = normalize(output.toString());
		assertThatException().isThrownBy(application::tuned);
		assertThat(full).contains("APPLICATION FAILED TO START", "required a bean of type 'java.util.Calendar'");
		assertThat(normalize(output.toString())).isEqualTo(full + full);
	}

	private static String normalize(String output) {
		return output.lines()
			.map((line) -> line.replaceAll("^\\d{4}-\\S+Z", "TIME"))
			.filter((line) -> !line.isBlank())
			.map((line) -> line + "\n")
			.reduce("", String::concat);
	}

	private List<String> assertSameStart() {
		return assertSameStart(Map.of());
	}

	private List<String> assertSameStart(Map<String, String> environment) {
		StartedApplication application = new StartedApplication(this.directory, ComparedApplication.class);
		TunedStart start = application.decide(environment);
		assertThat(start.generated()).as(start.toString()).isNotNull();
		List<String> full = application.full(environment);
		List<String> tuned = application.tuned(environment);
		assertThat(tuned).isEqualTo(full);
		return tuned;
	}

	private void write(String file, String content) throws IOException {
		Path path = this.directory.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, content);
	}

	static class OwnInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

		@Override
		public void initialize(GenericApplicationContext context) {
			ConfigurableEnvironment environment = context.getEnvironment();
			String greeting = "seen " + environment.getProperty("values.greeting") + " "
					+ context.getResource("own:").getDescription();
			environment.getPropertySources()
				.addFirst(new MapPropertySource("own", Map.of("values.greeting", greeting)));
		}

	}

	static class OwnProtocol implements ProtocolResolver {

		@Override
		public @Nullable Resource resolve(String location, ResourceLoader resourceLoader) {
			return (location.equals("own:")) ? new DescriptiveResource("own resource") : null;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FailingApplication {

		@Bean
		String text(java.util.Calendar missing) {
			return missing.toString();
		}

	}

}
