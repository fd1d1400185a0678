package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.jets.integration.SampleEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests functions that read plain records, with generated code where the archive has it.
 */
@EnabledOnOs(OS.LINUX)
@ParameterizedClass
@EnumSource
class RecordReadersIntegrationTests {

	private static final String MAIN_CLASS = "io.jets.plain.PlainApplication";

	private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

	private static final String FAILURE = "{\"batchItemFailures\":[{\"itemIdentifier\":\"261800000000059086429283\"}]}";

	private static final String STRICT = "plainJobs-changed with settings of Jackson";

	private static final String STOCK = "plainJobs-changed with the stock handler";

	private static final String PERSON = SampleEvent.DYNAMODB.text().replace("\"S\": \"1\"", "\"N\": \"1\"");

	private static LambdaProcesses functions;

	private static Path classes;

	@Parameter
	private Archive archive;

	@BeforeParameterizedClassInvocation
	static void start(Archive archive, @TempDir Path directory) throws IOException {
		TaskDirectory task = TaskDirectory.create(directory.resolve("task"), Path.of("target", "test-classes"),
				"io/jets/plain");
		archive.build(task, MAIN_CLASS);
		classes = directory.resolve("classes");
		functions = LambdaProcesses.start(task, LambdaProcess.JOB_HANDLER, MAIN_CLASS, Map.of(), "plainJobs-changed",
				"plainJobs-instance");
		start(withoutAdapter(archive, directory), "plainJobs-batch", "plainJobs-batch", LambdaProcess.JOB_HANDLER,
				"JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes);
		start(task, STRICT, "plainJobs-changed", LambdaProcess.JOB_HANDLER,
				"SPRING_JACKSON_DESERIALIZATION_FAIL_ON_UNKNOWN_PROPERTIES", "true");
		start(task, STOCK, "plainJobs-changed", LambdaProcess.FUNCTION_INVOKER, "AWS_LAMBDA_LOG_FORMAT", "Text");
	}

	/**
	 * Returns an archive without Spring Cloud Function's adapter, whose beans need the
	 * mapper.
	 */
	private static TaskDirectory withoutAdapter(Archive archive, Path directory) throws IOException {
		TaskDirectory task = TaskDirectory.create(directory.resolve("bare"), Path.of("target", "test-classes"),
				"io/jets/plain");
		try (DirectoryStream<Path> adapters = Files.newDirectoryStream(task.path().resolve("lib"),
				"spring-cloud-function-adapter-aws*.jar")) {
			for (Path adapter : adapters) {
				Files.delete(adapter);
			}
		}
		return archive.build(task, MAIN_CLASS);
	}

	private static void start(TaskDirectory task, String name, String job, String handler, String variable,
			String value) throws IOException {
		functions.byName()
			.put(name, LambdaProcess.start(task, handler,
					Map.of("MAIN_CLASS", MAIN_CLASS, "SPRING_CLOUD_FUNCTION_DEFINITION", job, variable, value)));
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		functions.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "plainJobs-changed", "plainJobs-batch", STOCK, STRICT })
	void readsItem(String name) {
		LambdaProcess function = functions.get(name);
		assertThat(function.invoke(PERSON).text()).isEqualTo(NO_FAILURES);
		assertThat(function.log()).contains("Person[id=1, name=Tung Nguyen, parent=null]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "plainJobs-changed", "plainJobs-batch", STRICT })
	void createsNoRecordBeforeFirstEvent(String name) {
		LambdaProcess function = functions.get(name);
		function.invoke(PERSON);
		String log = function.log();
		assertThat(log).contains(" is ready", "Created");
		assertThat(log.substring(0, log.indexOf(" is ready"))).doesNotContain("Created");
	}

	@Test
	void readsDetail() {
		LambdaProcess function = functions.get("plainJobs-instance");
		assertThat(function.invoke(SampleEvent.EC2.text()).text()).isEqualTo("null");
		assertThat(function.log()).contains("State stopping");
	}

	@Test
	void doesNotLoadDataBindingIfAllRecordsHaveReaders() throws IOException {
		LambdaProcess function = functions.get("plainJobs-batch");
		assertThat(function.invoke(PERSON).text()).isEqualTo(NO_FAILURES);
		assertThat(function.log()).contains("Batch Person");
		boolean loaded = this.archive != Archive.AOT_LEAN;
		assertThat(Files.readString(classes)).contains(" tools.jackson.core.JsonParser ")
			.satisfies((log) -> assertThat(log.contains(" tools.jackson.databind.ObjectMapper ")).isEqualTo(loaded))
			.satisfies((log) -> assertThat(log.contains(" tools.jackson.databind.json.JsonMapper ")).isEqualTo(loaded));
	}

	@Test
	void convertsValueAsMapper() {
		LambdaProcess function = functions.get("plainJobs-changed");
		assertThat(function.invoke(PERSON.replace("\"N\": \"1\"", "\"S\": \" 7 \"")).text()).isEqualTo(NO_FAILURES);
		assertThat(function.log()).contains("Person[id=7, name=Tung Nguyen, parent=null]");
	}

	@Test
	void reportsUnreadableItemAsMapper() {
		LambdaProcess function = functions.get("plainJobs-changed");
		assertThat(function.invoke(PERSON.replace("\"N\": \"1\"", "\"S\": \"Grace\"")).text()).isEqualTo(FAILURE);
		assertThat(function.log())
			.contains("the attribute \"id\" cannot be read as int, for io.jets.plain.PlainJobs$Person")
			.doesNotContain("Grace");
	}

	@Test
	void appliesSettingsOfJacksonInEnvironment() {
		String event = PERSON.replace("\"name\": {", "\"age\": {\"N\": \"1\"}, \"name\": {");
		assertThat(event).contains("age");
		assertThat(functions.get("plainJobs-changed").invoke(event).text()).isEqualTo(NO_FAILURES);
		assertThat(functions.get(STRICT).invoke(event).text()).isEqualTo(FAILURE);
	}

}
