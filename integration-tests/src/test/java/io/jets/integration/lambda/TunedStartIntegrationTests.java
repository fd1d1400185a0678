package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application sees and logs the same after a tuned start and after a full
 * start.
 */
@EnabledOnOs(OS.LINUX)
class TunedStartIntegrationTests {

	private static final String MAIN_CLASS = "io.jets.startup.StartupApplication";

	private static final Path FILES = Path.of("target", "test-classes", "startup");

	private static TaskDirectory unpacked;

	private static TaskDirectory packed;

	@BeforeAll
	static void build(@TempDir Path directory) throws IOException {
		unpacked = create(directory.resolve("unpacked"));
		for (String file : List.of("application.properties", "application-prod.properties")) {
			Files.copy(FILES.resolve(file), unpacked.path().resolve(file));
		}
		assertIsTuned(unpacked);
		packed = create(directory.resolve("packed"));
		int status = ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--update", "--file", packed.path().resolve("lib/app.jar").toString(), "-C",
					FILES.toString(), "application.properties");
		assertThat(status).isZero();
		assertIsTuned(packed);
	}

	private static TaskDirectory create(Path directory) throws IOException {
		TaskDirectory task = TaskDirectory.create(directory, Path.of("target", "test-classes"), "io/jets/startup");
		task.removeAheadOfTimeOutput();
		return task;
	}

	private static void assertIsTuned(TaskDirectory task) throws IOException {
		assertThat(new AheadOfTimeBuild(task).run(MAIN_CLASS))
			.contains("Tuned start is on: the properties of application.properties are read during the build");
	}

	@Test
	void seesSameWithFilesInWorkingDirectory() throws IOException {
		ObjectNode report = assertSame(unpacked, Map.of(), "LambdaSpringApplication");
		assertThat(report.toString()).contains("file [application.properties]", "PT2M 3145728B", "main=null");
	}

	@Test
	void seesSameWithFilesInJar() throws IOException {
		ObjectNode report = assertSame(packed, Map.of("STARTUP_TABLENAME", "environment", "STARTUP_PATIENCE", "9s"),
				"LambdaSpringApplication");
		assertThat(report.toString()).contains("class path resource [application.properties]", "tableName=environment",
				"PT9S");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "LOGGING_LEVEL_IO_JETS_STARTUP | debug | LambdaSpringApplication",
					"AWS_LAMBDA_LOG_FORMAT | JSON | LambdaSpringApplication",
					"SPRING_PROFILES_ACTIVE | prod | SpringApplication",
					"SPRING_APPLICATION_JSON | {\"startup.patience\": \"8s\"} | SpringApplication" })
	void seesSameWithEnvironmentVariable(String name, String value, String application) throws IOException {
		assertSame(unpacked, Map.of(name, value), application);
	}

	@Test
	void logsWhichStartItIs() throws IOException {
		Map<String, String> debug = Map.of("LOGGING_LEVEL_IO_JETS_LAMBDA", "debug");
		try (LambdaProcess tuned = start(unpacked, debug);
				LambdaProcess full = start(unpacked, with(debug, "SPRING_MAIN_LAZYINITIALIZATION", "false"))) {
			report(tuned);
			report(full);
			assertThat(tuned.log()).contains("Tuned start is on; logging is configured");
			assertThat(full.log())
				.contains("Tuned start is off, because the environment variable SPRING_MAIN_LAZYINITIALIZATION is set");
		}
	}

	private static ObjectNode assertSame(TaskDirectory task, Map<String, String> environment, String application)
			throws IOException {
		try (LambdaProcess tuned = start(task, environment);
				LambdaProcess full = start(task, with(environment, "JETS_START", "full"))) {
			ObjectNode report = report(tuned);
			ObjectNode expected = report(full);
			assertThat(report.remove("application").asString()).isEqualTo(application);
			assertThat(expected.remove("application").asString()).isEqualTo("SpringApplication");
			assertThat(report).isEqualTo(expected);
			assertThat(log(tuned)).isEqualTo(log(full)).isNotEmpty();
			return report;
		}
	}

	private static ObjectNode report(LambdaProcess function) {
		Outcome outcome = function.invoke("{}");
		assertThat(outcome.errorType()).as(outcome.text()).isNull();
		return (ObjectNode) outcome.json();
	}

	/**
	 * Returns the log without times and request ids.
	 */
	private static List<String> log(LambdaProcess function) {
		return function.log()
			.lines()
			.map((line) -> line.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME"))
			.map((line) -> line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"))
			.filter((line) -> !line.startsWith("WARNING: "))
			.toList();
	}

	private static Map<String, String> with(Map<String, String> environment, String name, String value) {
		Map<String, String> more = new HashMap<>(environment);
		more.put(name, value);
		return more;
	}

	private static LambdaProcess start(TaskDirectory task, Map<String, String> environment) throws IOException {
		Map<String, String> variables = with(environment, "MAIN_CLASS", MAIN_CLASS);
		variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", "startup-report");
		return LambdaProcess.start(task, LambdaProcess.JOB_HANDLER, variables);
	}

}
