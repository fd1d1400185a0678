package io.jets.integration.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests idempotent jobs as functions with a table in DynamoDB Local.
 */
@EnabledOnOs(OS.LINUX)
@ParameterizedClass
@EnumSource
class IdempotencyIntegrationTests {

	private static final String APPLICATION = "io.jets.once.OnceApplication";

	private static OnceTable table;

	private static LambdaProcesses functions;

	private static Path work;

	IdempotencyIntegrationTests(Archive archive) {
		assertThat(archive).isNotNull();
	}

	@BeforeParameterizedClassInvocation
	static void start(Archive archive, @TempDir Path directory) throws IOException {
		table = OnceTable.create();
		work = directory.resolve("work");
		TaskDirectory task = archive.build(
				TaskDirectory.create(directory.resolve("task"), Path.of("target", "test-classes"), "io/jets/once"),
				APPLICATION);
		functions = new LambdaProcesses(new LinkedHashMap<>());
		start("first", task, LambdaProcess.JOB_HANDLER, "once-event", directory);
		start("second", task, LambdaProcess.FUNCTION_INVOKER, "once-event", directory);
		start("records", task, LambdaProcess.JOB_HANDLER, "once-record", directory);
	}

	private static void start(String name, TaskDirectory task, String handler, String job, Path directory)
			throws IOException {
		functions.byName()
			.put(name, LambdaProcess.start(task, handler, table.environment(Map.of("MAIN_CLASS", APPLICATION,
					"SPRING_CLOUD_FUNCTION_DEFINITION", job, "ONCE_DIRECTORY", directory.toString()))));
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		functions.close();
		table.close();
	}

	@Test
	void returnsStoredAnswerForDuplicateInAnotherProcess() throws IOException {
		String event = OnceEvents.event("e1");
		Outcome outcome = functions.get("first").invoke(event);
		assertThat(outcome.text()).startsWith("\"done by ");
		assertThat(functions.get("first").invoke(event).text()).isEqualTo(outcome.text());
		assertThat(functions.get("second").invoke(event).text()).isEqualTo(outcome.text());
		assertThat(Files.readAllLines(work)).containsOnlyOnce("done e1");
		assertThat(functions.get("second").log())
			.contains("once-event has completed this event before, and is not run again");
	}

	@Test
	void skipsRecordsOfEarlierDelivery() throws IOException {
		LambdaProcess function = functions.get("records");
		assertThat(function.invoke(OnceEvents.batch("r1", "r2")).text()).isEqualTo("{\"batchItemFailures\":[]}");
		assertThat(function.invoke(OnceEvents.batch("r1", "r2", "r3")).text()).isEqualTo("{\"batchItemFailures\":[]}");
		assertThat(Files.readAllLines(work)).containsOnlyOnce("done r1", "done r2", "done r3");
		assertThat(function.log())
			.contains("once-record skips 2 of 3 records, because it has completed them or others with the same key");
	}

}
